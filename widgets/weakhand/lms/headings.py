"""What the headings of Moodle's, Canvas's and nbgrader's files are called, in some languages.

Moodle writes headings in the language of whoever downloads; Canvas always writes its
own in English. Compared are the letters alone: no case, spaces or signs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final, Literal

from weakhand.lms.cells import Table

Field = Literal[
    "id",
    "lms",
    "canvas",
    "login",
    "sis",
    "number",
    "email",
    "first",
    "last",
    "full",
    "student",
    "participant",
    "grade",
    "maximum",
    "scale",
    "open",
    "submitted",
]

_NAMES: Final[Mapping[Field, str]] = {
    "lms": "lms_user_id | lms user id | user id",
    "login": "username | user name | login | login id | sis login id | anmeldename | "
    "benutzername | nom d'utilisateur | nombre de usuario | nome utente | nome de usuário | "
    "nome de utilizador | gebruikersnaam | användarnamn",
    "sis": "sis user id",
    "number": "id number | student number | student id | matriculation number | idnumber | "
    "id-nummer | matrikelnummer | matrikelnr | numéro d'identification | número de id | "
    "número de identificación | codice identificativo | número de identificação | "
    "número id | identificatienummer | id-nummer",
    "email": "email | e-mail | email address | e-mail address | mail | e-mail-adresse | "
    "adresse de courriel | courriel | adresse courriel | adresse e-mail | "
    "dirección de correo | dirección email | correo electrónico | correo | "
    "indirizzo email | endereço de email | endereço de e-mail | e-mailadres | e-postadress",
    "first": "first name | first_name | firstname | given name | vorname | prénom | nombre | "
    "nome | voornaam | förnamn",
    "last": "last name | last_name | lastname | surname | family name | nachname | nom | "
    "nom de famille | apellido | apellidos | apellido(s) | cognome | sobrenome | apelido | "
    "achternaam | efternamn",
    "full": "full name | fullname | name | vollständiger name | nom complet | "
    "nombre completo | nome completo | volledige naam | fullständigt namn | "
    "first name / last name | first name / surname",
    "participant": "identifier | participant | identifiant | identificador | identificatore | "
    "identificatie | teilnehmer-id",
    "grade": "grade | bewertung | note | calificación | valutazione | nota | avaliação | "
    "cijfer | beoordeling | betyg",
    "maximum": "maximum grade | bestwertung | note maximale | calificación máxima | "
    "valutazione massima | nota máxima | avaliação máxima | maximumcijfer | "
    "maximale beoordeling | maximalt betyg",
    "scale": "scale | skala | barème | escala | schaal",
    "open": "grade can be changed | bewertung kann geändert werden | la note peut être modifiée | "
    "la calificación puede ser cambiada | la calificación puede cambiarse | "
    "la valutazione può essere cambiata | a nota pode ser alterada | "
    "cijfer kan gewijzigd worden",
    "submitted": "last modified (submission) | zuletzt geändert (abgabe) | "
    "dernière modification (travail remis) | última modificación (entrega) | "
    "ultima modifica (consegna) | última modificação (envio) | "
    "laatst gewijzigd (inzending) | senast modifierat (inlämning)",
}
NO: Final = frozenset({"no", "nein", "non", "não", "nee", "nej", "nie", "nei", "ei", "ne"})


def letters(text: str) -> str:
    """Return the letters, marks and digits of a text, without case."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LMN")


_BY_LETTERS: Final[Mapping[str, Field]] = {
    letters(name): field for field, names in _NAMES.items() for name in names.split(" | ")
}


def columns(table: Table) -> dict[Field, int]:
    """Return which column holds what; of two of the same kind the first.

    ``ID`` alone means three things: nbgrader's learner id beside ``first_name`` or
    ``lms_user_id``, Canvas's user id beside ``Student``, and the participant of one
    assignment in a Moodle grading worksheet of a language that calls it so.
    """
    found: dict[Field, int] = {}
    names = [letters(cell.value) for cell in table.head.cells]
    for column, name in enumerate(names):
        field = _BY_LETTERS.get(name)
        if field:
            found.setdefault(field, column)
    if "student" in names:
        found["student"] = names.index("student")
    if "id" in names:
        meant: Field = "id"
        if "student" in names or {"lastname", "sisloginid"} <= set(names):
            meant = "canvas"
        elif "grade" in found and ({"maximum", "scale", "open", "submitted"} & set(found)):
            meant = "participant"
        found[meant] = names.index("id")
    return found


def column_called(table: Table, name: str) -> int | None:
    """Return the column of that heading, or ``None``: exactly, or else by its letters."""
    exact = [at for at, cell in enumerate(table.head.cells) if cell.value.strip() == name.strip()]
    alike = [at for at, cell in enumerate(table.head.cells) if letters(cell.value) == letters(name)]
    return next(iter(exact or alike), None)


def is_canvas(found: Mapping[Field, int]) -> bool:
    """Return whether these are the columns of Canvas's gradebook."""
    return "canvas" in found


def is_worksheet(found: Mapping[Field, int]) -> bool:
    """Return whether these are the columns of Moodle's grading worksheet."""
    return "participant" in found and "grade" in found

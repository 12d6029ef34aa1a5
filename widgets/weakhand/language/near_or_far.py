"""How far a package is from what the speaker could take, without a number: "getting closer".

Said right after a package, such a line is neither a yes nor an offer: it says only which way.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_LEAD = (
    r"^(?:(?:ok|okay|well|hmm?|oh|ah|ooh|yes|yeah|no|right|good|now|so|see|but|and|honestly|sorry|"
    r"i think|i feel|i would say|i am afraid|to be honest|thank you|thanks) )*"
)
_IT = (
    r"(?:(?:that|this|it|we|you|there) (?:is|are) |(?:that|this|it) (?:sounds|looks|remains|seems|"
    r"feels) |the \w+ is )?"
)
_ADDED = (
    r"(?: (?:yet|now|still|though|then|already|at least|i think|honestly|to be honest|sorry|thanks|"
    r"thank you|for (?:me|us)|to me|but .*|and .*))*$"
)
_NEAR = Pattern(
    rf"{_LEAD}{_IT}(?:(?:getting|coming|moving|much|a lot|a bit|a little|already|quite|now|very|so|"
    r"still|definitely|really) )*(?:closer|nearer|warmer|close|near|almost there|nearly there|"
    r"almost|nearly|not (?:quite|yet) (?:there|it|enough)|not there|not quite|not far(?: off| "
    r"apart| away| from it)?|an? (?:\w+ )?(?:step|move)(?: (?:closer|nearer|forward|in the right "
    r"direction|towards (?:me|us)))?|in the right direction|the right direction|half ?way(?: "
    r"there)?|on the right track|getting (?:there|somewhere)|an improvement|(?:better|a start) but "
    rf".*|(?:nearly|almost) (?:agreed|in agreement|settled|done)|now we are talking|"
    rf"(?:within|in) reach){_ADDED}",
    needs="closer nearer warmer close near almost nearly not step move direction halfway "
    "half track "
    "there somewhere improvement better start reach agreed agreement settled done talking",
)
_FAR = Pattern(
    rf"{_LEAD}{_IT}(?:(?:still|just|way|far|quite|rather|pretty|a bit|a little|really|very|so|such|"
    r"simply|still quite|awfully) )*(?:a lot|lots|a bit much|much|steep|high|low|heavy|hefty|"
    r"little|light|short|thin|tight|tough|hard|rough|harsh|painful|mean|brutal|grim|"
    r"cruel|ugly|a (?:big|"
    r"huge|large|hefty) (?:sum|amount|chunk|jump|cut|step|drop|rise|increase|difference|ask|bite|"
    r"gap|bill|risk)|not (?:very |that |so |really )?(?:much|good|great|generous|a "
    r"lot)|far(?: (?:off|away|apart|from (?:it|enough|there)))?|a long way(?: off| away| to go)?|"
    r"miles (?:off|away|apart)|not (?:nearly |really |good |close to )?enough|nowhere near(?: "
    r"enough| it)?|too (?:much|little|high|low|long|short|steep|dear|expensive|late|soon|tight|"
    r"heavy|thin)|(?:more|less) than (?:i|we) (?:\w+ )?(?:hoped|expected|thought|wanted|planned|"
    r"have)|out of reach|beyond (?:me|us)|a stretch|a tall order|hard to swallow)(?: (?:of money|"
    rf"money|(?:for (?:me|us) )?to (?:pay|swallow|take|carry|bear|live with)|off|apart|is it))*"
    rf"{_ADDED}|"
    r"\b(?:i|we) (?:would |will )?(?:still )(?:lose|be short|be losing|make nothing|be worse off|"
    r"pay more)\b",
    needs="lot lots much steep high low heavy hefty little light short thin tight tough hard rough "
    "harsh painful mean brutal grim cruel ugly good great generous big huge large "
    "far way miles enough nowhere more less reach beyond stretch "
    "order swallow lose losing nothing worse",
)


def says_near(text: str) -> bool:
    """Say whether a folded sentence says that a package is near, and not near enough."""
    return bool(_NEAR.search(text))


def says_far(text: str) -> bool:
    """Say whether a folded sentence says that a package is far from enough, by no number."""
    return bool(_FAR.search(text))


_OFF = Pattern(
    r"\b(?:far (?:off|away|apart)|a long way|miles (?:off|away|apart)|nowhere near)\b",
    needs="far long miles near",
)


def far_apart(text: str) -> bool:
    """Say whether a folded sentence measures the distance, and turns nothing down by it."""
    return says_far(text) and bool(_OFF.search(text))

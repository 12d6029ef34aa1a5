"""For these tests: the gradebooks that the grading tests make."""

from tests.grading.conftest import new_gradebook, new_postgres, postgres_server, postgres_url

__all__ = ["new_gradebook", "new_postgres", "postgres_server", "postgres_url"]

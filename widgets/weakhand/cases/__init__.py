"""What is negotiated: case files, their schema, and the check that a case is sound."""

from weakhand.cases.check import check
from weakhand.cases.load import CaseError, Fault, UnknownCaseError, load, names
from weakhand.cases.schema import Case, Package

__all__ = ["Case", "CaseError", "Fault", "Package", "UnknownCaseError", "check", "load", "names"]

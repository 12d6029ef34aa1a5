"""Formal models of leverage: what each lever is worth, in numbers a learner can bend.

Pure functions over frozen records, in Python and NumPy. Every module says where
its formulas come from. Nothing that is played or graded depends on them.
"""

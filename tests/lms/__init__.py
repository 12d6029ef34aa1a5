"""Tests of what passes between a course and Moodle or Canvas."""

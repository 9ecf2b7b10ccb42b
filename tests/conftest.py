"""Checks that several tests share tell as much about what failed as those in the tests themselves."""

import pytest

pytest.register_assert_rewrite("tests.actions")

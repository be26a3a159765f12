"""The speed run of grouping: its made-up documents, and its table."""

from bench import speed_stories


def test_the_documents_are_the_same_every_time_and_no_two_alike():
    made = speed_stories.documents(300)
    assert made == speed_stories.documents(300)
    assert len({document.text for document in made}) == len({document.id for document in made}) == 300


def test_a_row_for_every_size():
    rows = speed_stories.measure((40, 80))
    assert [size for size, _, _ in rows] == [40, 80]
    assert all(1 < groups < size and cost > 0 for size, groups, cost in rows)

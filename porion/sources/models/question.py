"""What readers ask and the documents do not state."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Question(ProgrammeRow):
    """A question, the documents searched for its answer, and what comes nearest in them.

    `answer` says in our own words what the documents do say; `searched` which words were
    looked for, `nearest` where the closest passages stand.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    topic = models.CharField(max_length=LABEL_LENGTH)
    answer = models.TextField(blank=True)
    searched = models.TextField()
    nearest = models.TextField(blank=True)
    examined_on = models.DateField()

    class Meta(ProgrammeRow.Meta):
        ordering = ("topic", "key")


class QuestionDocument(Link):
    """A document that was searched: role `corpus`."""

    row = owner("sources.Question")
    target = reference("sources.Document", required=True)

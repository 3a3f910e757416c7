from django.db import migrations


class Migration(migrations.Migration):
    """Searching reads the index of names, never this folded copy."""

    dependencies = [("parties", "0001_initial")]
    operations = [migrations.RemoveField("party", "search_text")]

from django.db import migrations


class Migration(migrations.Migration):
    """Searching reads the index of names, never this folded copy."""

    dependencies = [("territory", "0001_initial")]
    operations = [migrations.RemoveField("place", "search_text")]

from django.db import migrations


class Migration(migrations.Migration):
    """Searching reads the index of names, never this folded copy."""

    dependencies = [("figures", "0004_highlight")]
    operations = [migrations.RemoveField("indicator", "search_text")]

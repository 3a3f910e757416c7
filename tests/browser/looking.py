"""What is looked at on a page: accessibility rules, width, large text, focus, clicks."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: The Web Content Accessibility Guidelines 2.2, levels A and AA, and what axe advises besides.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Without `preload` axe would fetch and insert the style sheets anew, which the pages' own
#: security policy forbids: errors of axe, not of the page.
RULES: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "preload": False,
    "resultTypes": ["violations"],
}

_TOO_WIDE = """() => {
  const most = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth <= most) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > most && !e.closest('.scroll'))
    .slice(-3).map(e => e.outerHTML.slice(0, 160));
}"""
_CUT = """() => [...document.querySelectorAll(
    'h1, h2, h3, p, a, button, summary, label, td, th, li, dd, dt')]
  .filter(e => e.offsetParent !== null && e.clientWidth > 1 && !e.closest('svg, .scroll, .hide'))
  .filter(e => getComputedStyle(e).overflow !== 'visible' && e.scrollWidth > e.clientWidth + 2)
  .slice(0, 3).map(e => e.outerHTML.slice(0, 160))"""
_OVERLAP = """() => {
  const boxes = [...document.querySelectorAll('header a, header button, header input')]
    .filter(e => e.offsetParent !== null && e.getClientRects().length && !e.closest('.hide, .skip'))
    .filter(e => !e.matches('.skip'))
    .map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 1);
  const bad = [];
  for (const [a, r] of boxes) for (const [b, s] of boxes)
    if (a !== b && !a.contains(b) && !b.contains(a)
        && r.left < s.right - 1 && s.left < r.right - 1
        && r.top < s.bottom - 1 && s.top < r.bottom - 1)
      bad.push(a.outerHTML.slice(0, 80) + ' / ' + b.outerHTML.slice(0, 80));
  return bad.slice(0, 2);
}"""


def violations(page: "Page") -> list[str]:
    """What axe finds: rule, element, and what to do."""
    from axe_playwright_python.sync_playwright import Axe

    report: dict[str, Any] = Axe().run(page, options=RULES).response
    return [
        f"{found['id']}: {node['target']} {node['html'][:160]} | {node['failureSummary'][:300]}"
        for found in report["violations"]
        for node in found["nodes"][:3]
    ]


def too_wide(page: "Page") -> list[str]:
    """What makes the page scroll sideways."""
    return list(page.evaluate(_TOO_WIDE))


def cut_off(page: "Page") -> list[str]:
    """Texts that do not fit their box, and parts of the header that lie on one another."""
    return [*page.evaluate(_CUT), *page.evaluate(_OVERLAP)]


def resize(page: "Page", width: int, height: int = 900) -> None:
    """Another window for the page that is open."""
    page.set_viewport_size({"width": width, "height": height})


def focused(page: "Page") -> dict[str, Any]:
    """What has the focus: its HTML, whether it is seen, and how its focus is drawn."""
    return dict(
        page.evaluate(
            """() => {
              const e = document.activeElement;
              const s = getComputedStyle(e);
              const r = e.getClientRects()[0] || e.getBoundingClientRect();
              const ring = parseFloat(s.outlineWidth) > 0 && s.outlineStyle !== 'none';
              const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max(r.top + r.height / 2, 0), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              return {
                html: e.outerHTML.slice(0, 120), tag: e.tagName, text: e.innerText || '',
                href: e.getAttribute('href') || '', skip: e.matches('.skip'),
                ring: ring || s.boxShadow !== 'none',
                seen: r.width > 1 && r.height > 1 && r.bottom > 0 && r.top < innerHeight
                  && r.right > 0 && r.left < innerWidth,
                on_top: !!top && (e.contains(top) || top.contains(e) || !!top.closest('svg')),
              };
            }"""
        )
    )

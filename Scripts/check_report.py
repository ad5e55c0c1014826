"""Opens an audit's page in headless Chromium, wide and narrow, light and dark, and checks it.

usage: check_report.py CHROMIUM PAGE… [--screenshots FOLDER]
Checks accessibility with axe-core (rules of WCAG 2.1 A and AA), that nothing is wider than the
window, that the page loads nothing and logs no error, and that sorting and filtering work. Exit
status 1 where something does not hold.
"""

import argparse
import importlib.util
import pathlib
import sys

from playwright.sync_api import sync_playwright

parser = argparse.ArgumentParser()
parser.add_argument("chromium")
parser.add_argument("pages", nargs="+", type=pathlib.Path)
parser.add_argument("--screenshots", type=pathlib.Path)
options = parser.parse_args()

package = pathlib.Path(importlib.util.find_spec("axe_core_python").origin).parent
axe = next(package.rglob("axe.min.js")).read_text(encoding="utf-8")
faults = []


def check(browser, path, width, scheme):
    name = f"{path.name} at {width} pixels, {scheme}"
    page = browser.new_page(viewport={"width": width, "height": 1000}, color_scheme=scheme, bypass_csp=True)
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: message.type == "error" and faults.append(f"{name}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{name}: {error}"))
    page.goto(path.resolve().as_uri())
    if len(requests) != 1:
        faults.append(f"{name}: loads {requests[1:]}")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        faults.append(f"{name}: is wider than the window")
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(axe)
    result = page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })")
    for violation in result["violations"]:
        for node in violation["nodes"][:3]:
            faults.append(f"{name}: {violation['id']}: {violation['help']}: {node['html'][:160]}")
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = false")
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=options.screenshots / f"{path.stem}-{width}-{scheme}.png", full_page=width < 1000)
    if width > 1000:
        use(page, name)
    page.close()
    return len(result["passes"])


def use(page, name):
    """Sorts and filters as a reader would."""
    names = "[...document.querySelectorAll('#findings-table tbody tr:not([hidden]) td:nth-child(3)')].map(cell => cell.textContent)"
    before = page.evaluate(names)
    page.click("#findings-table th:nth-child(3) button")
    up = page.evaluate(names)
    page.click("#findings-table th:nth-child(3) button")
    down = page.evaluate(names)
    if sorted(up) != sorted(before) or (len(set(up)) > 1 and up == down):
        faults.append(f"{name}: sorting does not work")
    page.fill("form[data-table=findings-table] input", before[0])
    left = page.evaluate(names)
    if not left or len(left) > len(before) or before[0] not in left:
        faults.append(f"{name}: filtering does not work")
    page.fill("form[data-table=findings-table] input", "\u2603 nowhere")
    if page.evaluate(names):
        faults.append(f"{name}: filtering hides nothing")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
    for path in options.pages:
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                passed = check(browser, path, width, scheme)
                print(f"{path.name}: {width} pixels, {scheme}: {passed} rules of axe passed")
    browser.close()
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)

"""Pages of the shipped case and others in a browser, and a test of such a page.

Every test also holds the page to silence: nothing logged, nothing thrown, nothing refused by the
content security policy, nothing asked for but the page itself.
"""
import tempfile
import unittest

import browser
import cases

POLICIES = ["asserted", "inclusive", "permissive", "everything"]

# Whether an element is drawn at all, pale or not.
SHOWN = "(element) => element.getClientRects().length > 0"


class Shared:
    """What all tests of a module use: a browser, a folder for pages, and the shipped case's page."""

    browser = None
    folder = None
    shipped = None


def setUpModule():
    Shared.folder = tempfile.TemporaryDirectory(prefix="riposte-pages-")
    Shared.shipped = cases.page(cases.SHIPPED, Shared.folder.name, "shipped")
    Shared.browser = browser.Browser()


def tearDownModule():
    Shared.browser.__exit__()
    Shared.folder.cleanup()


class PageTest(unittest.TestCase):
    """A test of an open page, which must have been silent."""

    def open(self, path=None, **options):
        self.page = Shared.browser.open(path or Shared.shipped, **options)
        self.addCleanup(self.page.close)
        return self.page

    def tearDown(self):
        self.assertEqual(self.page.complaints(), [])

    def numbers(self, selector):
        """The numbers of the events or links that are drawn and match a selector."""
        return set(self.page.evaluate(f"""[...document.querySelectorAll('{selector}')]
            .filter({SHOWN}).map(element => Number(element.dataset.event ?? element.dataset.link))"""))

    def figures(self):
        return self.page.evaluate(
            "[...document.querySelectorAll('.figures dd')].map(field => field.textContent)")

    def ids(self):
        """The id of the event of each card, as the page itself tells it among the facts."""
        return self.page.evaluate("""[...document.querySelectorAll('article.event')].map(article =>
            [...article.querySelectorAll('dt')].find(label => label.textContent === 'Id')
              .nextElementSibling.textContent)""")

    def choose_policy(self, policy):
        self.page.click(f'input[name=policy][value="{POLICIES.index(policy)}"]')

"""Pages of cases that come from a stranger."""
import unittest

import cases
from pages import PageTest, Shared, setUpModule, tearDownModule


class HostileTests(PageTest):
    def test_hostile_text_is_shown_and_does_nothing(self):
        case = cases.hostile(Shared.folder.name)
        page = self.open(cases.page(case, Shared.folder.name, "hostile"))
        for number in range(len(cases.ATTACKS)):
            page.evaluate(f"""document.querySelector('.card[data-event="{number}"]')
                .dispatchEvent(new MouseEvent("click", {{ bubbles: true }}))""")
        page.settle()

        self.assertEqual(page.evaluate("document.title"), " ".join(cases.ATTACKS[:2]))
        titles = page.evaluate(
            "[...document.querySelectorAll('article.event h3')].map(title => title.textContent)")
        self.assertEqual(titles[:6], cases.ATTACKS[:6])
        self.assertEqual(titles[6], r"turned \u{202E}txet\u{202C} around \u{2066}x\u{2069}")
        self.assertEqual(titles[7], r"\u{2028}line\u{2029}separators")
        strangers = page.evaluate(
            "document.querySelectorAll('img, iframe, object, embed, [onerror], [onload]').length")
        self.assertEqual(strangers, 0)
        self.assertEqual(page.evaluate("document.scripts.length"), 3)
        addresses = page.evaluate(
            "[...document.links].map(link => link.protocol + link.rel).filter(Boolean)")
        self.assertEqual(set(addresses), {"file:", "https:noopener noreferrer"})

    def test_markup_that_slipped_in_could_not_run(self):
        page = self.open()
        # What the escaping keeps out, put in by force.
        outcome = page.evaluate("""(() => {
          try {
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.taken = 1'>");
            return "let in";
          } catch (error) { return error.name; }
        })()""")
        self.assertEqual(outcome, "TypeError")
        page.evaluate("""(() => {
          const script = document.createElement("script");
          script.append("window.taken = 1");
          try { document.body.append(script); } catch {}
          const image = document.createElement("img");
          image.src = "https://example.org/seen.png";
          document.body.append(image);
        })()""")
        page.settle()
        self.assertIsNone(page.evaluate("window.taken ?? null"))
        refusals = page.complaints()
        self.assertTrue(any("Content Security Policy" in words for words in refusals), refusals)
        # These complaints were called for.
        Shared.browser.events.clear()


if __name__ == "__main__":
    unittest.main()

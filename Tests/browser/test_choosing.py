"""What a reader of a page chooses: events, and how firm evidence must be."""
import unittest

import cases
from pages import POLICIES, SHOWN, PageTest, Shared, setUpModule, tearDownModule


class ChoosingTests(PageTest):
    def chains(self, start, policy="inclusive"):
        """The events before and after one, over the links that the command lists."""
        links = cases.ask("list", cases.SHIPPED, "--evidence", policy, "links")["links"]
        pairs = [(link["stimulus"], link["response"]) for link in links if link["stimulus"]]
        reached = set()
        for ways in (pairs, [(b, a) for a, b in pairs]):
            found, waiting = {start}, [start]
            while waiting:
                last = waiting.pop()
                new = {b for a, b in ways if a == last} - found
                found |= new
                waiting += new
            reached |= found
        return reached

    def test_a_click_shows_facts_claims_and_chains(self):
        page = self.open()
        ids = self.ids()
        number = ids.index("us-strike-feb21")
        page.evaluate(f"document.querySelector('a[href=\"#event-{number}\"]').click()")
        page.press("Escape")
        page.click(f'.card[data-event="{number}"]')

        shown = page.evaluate(f"""[...document.querySelectorAll('article.event')].filter({SHOWN})
            .map(article => article.id)""")
        self.assertEqual(shown, [f"event-{number}"])
        facts = page.evaluate(f"document.getElementById('event-{number}').innerText")
        for word in ("When", "Where", "By", "Against", "Answers", "Answered by", "src-"):
            self.assertIn(word, facts)
        lit = {ids[card] for card in self.numbers(".card.lit")}
        self.assertEqual(lit, self.chains("us-strike-feb21"))
        self.assertGreater(len(lit), 5)

    def test_every_event_lights_up_what_the_library_links_to_it(self):
        page = self.open()
        ids = self.ids()
        for policy in ("asserted", "everything"):
            self.choose_policy(policy)
            for number in range(0, len(ids), 7):
                page.evaluate(f"""document.querySelector('.card[data-event="{number}"]')
                    .dispatchEvent(new MouseEvent("click", {{ bubbles: true }}))""")
                lit = {ids[card] for card in self.numbers(".card.lit")}
                self.assertEqual(lit, self.chains(ids[number], policy) | {ids[number]})

    def test_a_link_in_a_table_leads_to_the_event(self):
        page = self.open()
        page.click("#chains td a")

        title = page.evaluate("document.querySelector('#chains td a').textContent")
        focus = page.evaluate("document.activeElement.querySelector('h3').textContent")
        self.assertEqual(focus, title)
        said = page.evaluate("document.querySelector('[role=status]').textContent")
        self.assertIn("earlier and", said)

    def test_an_address_that_names_an_event_shows_it(self):
        page = self.open(fragment="#event-5")
        self.assertEqual(self.numbers(".card.chosen"), {5})
        self.assertEqual(page.evaluate("document.activeElement.id"), "event-5")
        page.evaluate("location.hash = '#event-7'")
        page.settle()
        self.assertEqual(self.numbers(".card.chosen"), {7})
        page.evaluate("location.hash = '#event-100000'")
        page.settle()
        self.assertEqual(self.numbers(".card.chosen"), {7})

    def test_the_keyboard_alone_is_enough(self):
        page = self.open()
        page.evaluate("document.querySelector('.viewport').focus()")
        page.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.dataset.event"), "0")
        page.press("ArrowRight", 3)
        self.assertEqual(page.evaluate("document.activeElement.dataset.event"), "3")
        page.press("Enter")
        self.assertEqual(self.numbers(".card.chosen"), {3})
        self.assertEqual(page.evaluate("document.activeElement.getAttribute('aria-pressed')"), "true")
        page.press("End")
        self.assertEqual(page.evaluate("document.activeElement.dataset.event"), "105")
        page.press("Escape")
        self.assertEqual(self.numbers(".card.chosen"), set())

    def test_up_and_down_lead_along_a_link(self):
        page = self.open()
        stimulus, response = page.evaluate("""(() => {
          const data = JSON.parse(document.getElementById('data').textContent);
          return data.links.find(link => link[2] <= data.policy);
        })()""")[:2]
        page.evaluate(f"""document.querySelector('.card[data-event="{response}"]').focus()""")
        page.press("ArrowUp")
        reached = int(page.evaluate("document.activeElement.dataset.event"))
        page.press("Enter")
        self.assertIn(response, self.numbers(".card.lit"))
        self.assertLessEqual(reached, max(stimulus, response))


class EvidenceTests(PageTest):
    def test_each_policy_shows_its_links_and_the_figures_of_the_library(self):
        page = self.open()
        links = {}
        for policy in POLICIES:
            self.choose_policy(policy)
            summary = cases.ask("summary", cases.SHIPPED, "--evidence", policy)
            level = next(level for level in cases.ask("sensitivity", cases.SHIPPED)["levels"]
                         if level["evidence"] == policy)
            links[policy] = self.numbers(".link")

            self.assertEqual(len(links[policy]), level["links"])
            self.assertEqual(self.figures(), [
                str(value) for value in (
                    summary["events"], level["links"], level["chains"], level["longest"],
                    level["episodes"], level["largestEpisode"])])
            pale = page.evaluate("document.querySelectorAll('.card.left-out').length")
            self.assertEqual(pale, 106 - summary["events"])
        self.assertLess(links["asserted"], links["inclusive"])
        self.assertLess(links["permissive"], links["everything"])

    def test_each_confidence_shows_its_links_and_the_figures_of_the_library(self):
        page = self.open()
        cuts = cases.ask("sensitivity", cases.SHIPPED, "--evidence", "everything")["cuts"]
        page.evaluate("document.querySelector('input[name=cut]').focus()")
        self.choose_policy("everything")
        page.evaluate("document.querySelector('input[name=cut]').focus()")
        for cut in cuts:
            page.press("ArrowRight")
            self.assertEqual(len(self.numbers(".link")), cut["links"])
            self.assertEqual(self.figures()[1:], [
                "–" if value is None else str(value) for value in (
                    cut["links"], cut["chains"], cut["longest"], cut["episodes"],
                    cut["largestEpisode"])])
        self.assertGreater(len(cuts), 3)

    def test_what_changed_is_said_in_whole_sentences(self):
        tree = {"riposte": "1", "title": "Two", "events": [
            {"id": "a", "title": "A", "date": "2021-01-01"},
            {"id": "b", "title": "B", "date": "2021-01-02"}],
            "responses": [{"event": "b", "to": "a", "basis": "assessed"}]}
        case = cases.write(tree, Shared.folder.name, "two")
        page = self.open(cases.page(case, Shared.folder.name, "two"))
        for policy, words in (("asserted", "0 links between 2 events, no chain."),
                              ("inclusive", "1 link between 2 events, the longest chain has 1 link.")):
            self.choose_policy(policy)
            said = page.evaluate("document.querySelector('[role=status]').textContent")
            self.assertEqual(said, f"{policy} evidence: {words}")

    def test_the_page_says_that_tables_stay_as_they_were(self):
        page = self.open()
        note = f"({SHOWN})(document.querySelector('.figures-note'))"
        self.assertFalse(page.evaluate(note))
        self.choose_policy("asserted")
        self.assertTrue(page.evaluate(note))
        self.choose_policy("inclusive")
        self.assertFalse(page.evaluate(note))


if __name__ == "__main__":
    unittest.main()

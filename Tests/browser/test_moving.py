"""How a reader moves the picture and sorts the tables."""
import unittest

import cases
from pages import PageTest, Shared, setUpModule, tearDownModule


class MovingTests(PageTest):
    def view(self):
        return [float(number) for number in self.page.evaluate(
            "document.querySelector('.viewport > svg').getAttribute('viewBox')").split()]

    def test_wheel_drag_keys_and_buttons_move_the_picture(self):
        page = self.open()
        x, y = page.middle(".viewport")
        start = self.view()
        page.mouse("mouseWheel", x, y, deltaX=0, deltaY=-300, modifiers=2, button="none")
        page.settle()
        near = self.view()
        self.assertLess(near[2], start[2] * 0.6)
        page.drag((x, y), (x - 200, y - 100))
        moved = self.view()
        self.assertGreater(moved[0], near[0] + 10)
        self.assertGreater(moved[1], near[1] + 10)
        self.assertAlmostEqual(moved[2], near[2])
        self.assertEqual(self.numbers(".card.chosen"), set(), "a drag is no click")
        page.evaluate("document.querySelector('.viewport').focus()")
        page.press("ArrowLeft")
        self.assertLess(self.view()[0], moved[0])
        page.press("-")
        self.assertGreater(self.view()[2], moved[2])
        page.press("0")
        whole = self.view()
        seen = page.evaluate("""[...document.querySelectorAll('.card')].every(card => {
          const [a, b] = [card, card.closest('.viewport')].map(e => e.getBoundingClientRect());
          return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
        })""")
        self.assertTrue(seen)
        page.click("[data-zoom=in]")
        self.assertLess(self.view()[2], whole[2])

    def test_two_fingers_zoom(self):
        page = self.open(width=400, height=800)
        x, y = page.middle(".viewport")
        start = self.view()
        for kind, spread in (("touchStart", 20), ("touchMove", 40), ("touchMove", 60)):
            points = [{"x": x - spread, "y": y, "id": 0}, {"x": x + spread, "y": y, "id": 1}]
            page.send("Input.dispatchTouchEvent", type=kind, touchPoints=points)
        page.send("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        page.settle()
        self.assertLess(self.view()[2], start[2] * 0.6)

    def test_all_of_the_picture_has_its_enlarged_labels_beside_the_cards(self):
        for width, height in ((1300, 900), (700, 900), (400, 800)):
            page = self.open(width=width, height=height)
            page.click("[data-zoom=all]")
            covered = page.evaluate("""(() => {
              const boxes = (selector) => [...document.querySelectorAll(".viewport " + selector)]
                .map((element) => element.getBoundingClientRect());
              const labels = [...boxes(".axis"), ...boxes(".lane-names .ground")];
              const seen = document.querySelector(".viewport").getBoundingClientRect();
              const hidden = boxes(".card .face").filter((card) => labels.some((label) =>
                card.left < label.right - 1 && card.right > label.left + 1 &&
                card.top < label.bottom - 1 && card.bottom > label.top + 1));
              const cut = labels.filter((label) =>
                label.left < seen.left - 1 || label.bottom > seen.bottom + 1);
              return [hidden.length, cut.length];
            })()""")
            self.assertEqual(covered, [0, 0], f"{width} × {height}")

    def test_only_a_pressed_main_button_moves_the_picture(self):
        page = self.open()
        x, y = page.middle(".viewport")
        start = self.view()
        page.mouse("mousePressed", x, y, button="right", buttons=2)
        page.mouse("mouseMoved", x - 80, y, buttons=2)
        page.settle()
        self.assertEqual(self.view(), start, "the right button opens a menu")
        page.mouse("mouseReleased", x - 80, y, button="right")

        page.evaluate("""(() => {
          // The button was let go outside of the window: the page never hears of it.
          window.addEventListener("pointerup", (event) => event.stopImmediatePropagation(),
            { capture: true, once: true });
        })()""")
        page.mouse("mousePressed", x, y, clickCount=1)
        page.mouse("mouseReleased", x, y, clickCount=1)
        page.settle()
        released = self.view()
        page.mouse("mouseMoved", x - 3, y)
        page.mouse("mouseMoved", x - 90, y)
        page.settle()
        self.assertEqual(self.view(), released, "the picture does not stick to the mouse")

    def test_all_stays_all_when_an_event_is_chosen(self):
        page = self.open()
        page.click("[data-zoom=all]")
        page.evaluate("""document.querySelector('.card[data-event="50"]')
            .dispatchEvent(new MouseEvent("click", { bubbles: true }))""")
        page.settle()
        room = page.evaluate("""(() => {
          const [seen, drawn] = ['.viewport', '.bands'].map(selector =>
            document.querySelector(selector).getBoundingClientRect());
          return [drawn.left - seen.left, seen.right - drawn.right];
        })()""")
        self.assertEqual(self.numbers(".card.chosen"), {50})
        self.assertGreaterEqual(min(room), -1)

    def test_lane_names_and_dates_stay_in_sight(self):
        page = self.open()
        page.evaluate("document.querySelector('.viewport').focus()")
        page.press("+", 4)
        page.press("ArrowRight", 12)
        boxes = page.evaluate("""['.lane-names', '.dates'].map(name => {
          const [a, b] = [name, '.viewport'].map(s =>
            document.querySelector(s).getBoundingClientRect());
          return [a.left - b.left, b.bottom - a.bottom];
        })""")
        self.assertTrue(0 <= boxes[0][0] < 40, boxes)
        self.assertTrue(-2 <= boxes[1][1] < 40, boxes)


class TableTests(PageTest):
    def column(self, table, place):
        return self.page.evaluate(f"""[...document.querySelectorAll('#{table} tbody tr')]
            .map(row => row.cells[{place}]).map(cell => [cell.dataset.key ?? null, cell.textContent])""")

    def test_numbers_sort_by_size_and_what_is_unknown_comes_last(self):
        page = self.open()
        header = "#chains th:nth-child(5) button"
        for words, sign in (("ascending", 1), ("descending", -1)):
            page.click(header)
            sort = page.evaluate("document.querySelector('#chains th:nth-child(5)').ariaSort")
            cells = self.column("chains", 4)
            known = [float(key) for key, _ in cells if key is not None]
            self.assertEqual(sort, words)
            self.assertEqual(known, sorted(known, key=lambda value: sign * value))
            self.assertEqual([key is None for key, _ in cells],
                             sorted(key is None for key, _ in cells))
            self.assertIn(None, [key for key, _ in cells])
            self.assertGreater(len(set(known)), 3)

    def test_an_event_without_date_is_last_both_ways(self):
        tree = {"riposte": "1", "title": "One undated", "events": [
            {"id": "a", "title": "A", "date": "2021-01-01"}, {"id": "b", "title": "B"},
            {"id": "c", "title": "C", "date": "2020-01-01"}]}
        case = cases.write(tree, Shared.folder.name, "undated")
        page = self.open(cases.page(case, Shared.folder.name, "undated"))
        for order in (["C", "A", "B"], ["A", "C", "B"]):
            page.click("#event-list th:first-child button")
            self.assertEqual([text for _, text in self.column("event-list", 1)], order)

    def test_words_sort_by_the_alphabet_with_the_keyboard(self):
        page = self.open()
        page.evaluate("document.querySelector('#dyads th button').focus()")
        page.press("Enter")
        words = [text for _, text in self.column("dyads", 0)]
        self.assertEqual(words, sorted(words, key=str.casefold))
        self.assertGreater(len(set(words)), 2)
        self.assertEqual(page.evaluate("document.querySelectorAll('#dyads [aria-sort]').length"), 1)

    def test_tables_say_what_the_command_prints(self):
        self.open()
        chains = cases.ask("chains", cases.SHIPPED, "--top", "100", "--by", "links")["chains"]
        confidences = [key and round(float(key), 9) for key, _ in self.column("chains", 5)]
        self.assertEqual(confidences, [chain["confidence"] and round(chain["confidence"], 9)
                                       for chain in chains])
        self.assertEqual([text for _, text in self.column("chains", 0)],
                         [str(chain["links"]) for chain in chains])
        sources = cases.ask("list", cases.SHIPPED, "sources")["sources"]
        self.assertEqual([text for _, text in self.column("sources", 0)],
                         [source["id"] for source in sources])


if __name__ == "__main__":
    unittest.main()

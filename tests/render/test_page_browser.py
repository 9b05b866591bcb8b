"""The page in a real Chromium: filters, links, keys, address, policy, and use by all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from render.stories import Story, copied, flood, four_outlets

from compare.comparison import Comparison
from compare.render import ENGLISH, LANGUAGES, Format, View, render
from compare.verdicts.judgement import Facet, Verdict

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

#: Milliseconds that a page is waited for: long, since a busy machine is no fault of the page.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium; where it has none the tests are skipped."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser: install one of {', '.join(BROWSERS)} to run these tests")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found)
        yield started
        started.close()


@dataclass
class Shown:
    """A page on the screen, and what the browser complained of."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def go(self, hash_: str = "") -> None:
        """Opens the page anew at that place."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{hash_}")

    @property
    def hash(self) -> str:
        return self.page.url.partition("#")[2]

    def rows(self) -> list[str]:
        """The facts of the overview that can be seen."""
        return self.page.locator("#overview tr[data-row]:visible .label").all_inner_texts()

    @property
    def panel(self) -> Locator:
        return self.page.locator("#panel")

    @property
    def sheet(self) -> Locator:
        """The article that can be seen."""
        return self.page.locator(".sheet:visible")


Open = Callable[..., Shown]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a comparison's page; whatever the browser complains of fails the test."""
    opened: list[Shown] = []
    contexts = []

    def opens(
        comparison: Comparison,
        hash_: str = "",
        *,
        width: int = 1280,
        language: str = ENGLISH,
        **options: object,
    ) -> Shown:
        file = tmp_path / f"{len(opened)}.html"
        view = View(title="Bahtera Laut", language=language)
        file.write_text(render(comparison, Format.HTML, view), encoding="utf-8")
        settings: dict[str, object] = {"viewport": {"width": width, "height": 900}, **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        shown = Shown(context.new_page(), file.as_uri())
        shown.page.on("console", lambda message: shown.complaints.append(message.text))
        shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        shown.page.on(
            "request",
            lambda request: (
                None if request.url.startswith(("file:", "about:")) else shown.complaints.append(request.url)
            ),
        )
        shown.page.set_default_timeout(PATIENCE)
        shown.go(hash_)
        opened.append(shown)
        return shown

    yield opens
    complaints = [each for shown in opened for each in shown.complaints]
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def ferry_page(show: Open, four: Comparison) -> Shown:
    return show(four)


# filters


def test_a_verdict_leaves_its_findings_alone(ferry_page: Shown) -> None:
    page = ferry_page.page
    expect(page.locator("#shown")).to_have_text("8 of 8 findings")
    page.locator(".chip[data-verdict=conflict]").click()
    page.locator(".chip[data-verdict=update]").click()
    expect(page.locator("#shown")).to_have_text("2 of 8 findings")
    assert ferry_page.rows() == [
        "The blaze burned for nine hours",
        "Sebanyak 14 penumpang dibawa ke rumah sakit",
    ]
    expect(page.locator("#alone .lone:visible")).to_have_count(0)
    page.locator("input[name=find]").fill("sura wirya")
    expect(page.locator("#overview .tally:visible")).to_have_count(0)
    page.locator("input[name=find]").fill("")
    expect(page.locator(".sheet:visible .claim:not(.pale)")).to_have_count(2)
    assert ferry_page.hash == "verdict=conflict,update"


def test_other_filters_and_their_counts(ferry_page: Shown) -> None:
    page = ferry_page.page
    page.locator("select[name=outlet]").select_option(label="Lensa Pagi (2)")
    expect(page.locator("#shown")).to_have_text("2 of 8 findings")
    expect(page.locator(".chip[data-verdict=conflict] .count")).to_have_text("1")
    expect(page.locator(".chip[data-verdict=update] .count")).to_have_text("0")
    page.locator("select[name=facet]").select_option("duration")
    assert ferry_page.rows() == ["The blaze burned for nine hours"]
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#shown")).to_have_text("8 of 8 findings")
    assert ferry_page.hash == ""


def test_least_confidence_asks_judged_findings_only(ferry_page: Shown) -> None:
    page = ferry_page.page
    page.locator("input[name=least]").fill("95")
    assert ferry_page.rows() == ["Kapal itu mengangkut 212 penumpang dan 18 kendaraan"]
    expect(page.locator("#alone .lone:visible")).to_have_count(3)
    expect(page.locator("output")).to_have_text("95%")
    page.locator("input[name=find]").fill("izin berlayar")
    expect(page.locator("#alone .tally:visible")).to_have_text("(1 of 2)")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("nine hours", 1),
        ("NAKHODA", 0),
        ("sura wirya", 1),
        ("14", 1),
        ("hóurs", 1),
        ("188", 0),
        ("lensa  gema", 2),
    ],
)
def test_search_in_words_speakers_and_figures(ferry_page: Shown, words: str, count: int) -> None:
    ferry_page.page.locator("input[name=find]").fill(words)
    expected = f"{count} of 8 findings" if count else "No finding fits these filters."
    expect(ferry_page.page.locator("#shown")).to_have_text(expected)


# linking


def test_a_cell_leads_to_the_claim_in_its_article(ferry_page: Shown) -> None:
    page = ferry_page.page
    expect(ferry_page.panel).to_be_hidden()
    page.locator("#overview a.cell", has_text="The blaze burned").click()
    claim = page.locator("#c7")
    expect(claim).to_be_in_viewport()
    expect(claim).to_be_focused()
    expect(claim).to_have_attribute("aria-current", "true")
    expect(ferry_page.sheet).to_have_attribute("data-source", "2")
    assert ferry_page.hash == "claim=7"


def test_a_claim_shows_what_every_other_outlet_says(ferry_page: Shown) -> None:
    ferry_page.page.locator("#c1").click()
    panel = ferry_page.panel
    expect(panel).to_be_visible()
    expect(panel.locator(".told").first).to_have_text(re.compile("≠ conflict duration · confidence 93%"))
    expect(panel.locator(".version")).to_have_count(4)
    expect(panel.locator(".version.chosen .outlet")).to_have_text("Kabar Teluk · chosen")
    assert panel.locator("mark").all_inner_texts() == [
        "tujuh jam",
        "nine hours",
        "sembilan jam",
        "sembilan jam",
    ]
    others = panel.locator(".version:not(.chosen) .pair")
    expect(others).to_have_count(3)
    expect(others.first).to_contain_text("≠ conflict")
    expect(others.first).to_contain_text("“nine hours” against “tujuh jam”")


def test_pairs_are_those_of_the_chosen_claim(ferry_page: Shown) -> None:
    ferry_page.go("#c12")
    told = ferry_page.panel.locator(".version:not(.chosen) .pair .verdict").all_inner_texts()
    assert told == ["≠ conflict", "= agree", "= agree"]


def test_what_one_outlet_alone_has_is_told_so(ferry_page: Shown) -> None:
    ferry_page.page.locator("#c5").click()
    expect(ferry_page.panel).to_contain_text("Only in one outlet")
    expect(ferry_page.panel.locator(".version")).to_have_count(1)


def test_from_one_outlets_words_to_anothers(ferry_page: Shown) -> None:
    ferry_page.page.locator("#c1").click()
    ferry_page.panel.locator(".version", has_text="The Harbour Post").locator("a").click()
    expect(ferry_page.sheet).to_have_attribute("data-source", "2")
    expect(ferry_page.page.locator("#c7")).to_be_in_viewport()
    ferry_page.page.go_back()
    expect(ferry_page.sheet).to_have_attribute("data-source", "1")
    expect(ferry_page.page.locator("#c1")).to_have_attribute("aria-current", "true")


def test_all_pieces_of_a_claim_light_up(show: Open, figures: Comparison) -> None:
    shown = show(figures, "#claim=3")
    assert shown.page.locator(".claim.chosen").all_inner_texts() == ["pintu air", "tidak ditutup", ""]
    expect(shown.panel.locator("blockquote")).to_have_text("“pintu air … tidak ditutup”")


def test_filters_hand_shared_words_to_the_claims_they_leave(show: Open, figures: Comparison) -> None:
    shown = show(figures, "#verdict=only")
    words = shown.page.locator(".claim:visible", has_text="yang dipasang")
    expect(words).to_have_attribute("data-verdict", "only")
    words.click()
    expect(shown.panel.locator("blockquote")).to_have_text("“yang dipasang tahun lalu”")


def test_long_words_open_and_close(show: Open) -> None:
    story = Story()
    long = "Nakhoda " + "yang sudah berlayar dua puluh tahun " * 8 + "membawa 14 orang"
    story.article("a", "A", "id", "Judul", f"{long}.").article("b", "B", "id", "Judul", "Nakhoda berlayar.")
    story.link(story.claim("b", "Nakhoda berlayar"), story.claim("a", long), Verdict.DETAIL)
    shown = show(story.comparison())
    cell = shown.page.locator("a.cell").first
    button = shown.page.get_by_role("button", name="all words")
    expect(cell).not_to_contain_text("14 orang", use_inner_text=True)
    button.click()
    expect(cell).to_contain_text("14 orang", use_inner_text=True)
    expect(shown.page.get_by_role("button", name="fewer words")).to_have_attribute("aria-expanded", "true")


# keys


def test_all_by_keyboard(ferry_page: Shown) -> None:
    page = ferry_page.page
    page.keyboard.press("n")
    expect(page.locator("a.cell").first).to_be_focused()
    page.keyboard.press("n")
    page.keyboard.press("p")
    expect(page.locator("a.cell").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#c1")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#c4")).to_be_focused()
    page.keyboard.press("Enter")
    expect(ferry_page.panel).to_be_focused()
    expect(ferry_page.panel).to_contain_text("It began in the engine room")
    page.keyboard.press("Escape")
    expect(ferry_page.panel).to_be_hidden()
    expect(page.locator("#c4")).to_be_focused()
    page.keyboard.press("]")
    expect(ferry_page.sheet).to_have_attribute("data-source", "2")
    page.keyboard.press("/")
    expect(page.locator("input[name=find]")).to_be_focused()
    page.keyboard.type("nine")
    expect(page.locator("#shown")).to_have_text("1 of 8 findings")


def test_tabs_turn_with_arrows(ferry_page: Shown) -> None:
    ferry_page.page.get_by_role("tab", name="Kabar Teluk").focus()
    ferry_page.page.keyboard.press("ArrowRight")
    expect(ferry_page.page.get_by_role("tab", name="The Harbour Post")).to_be_focused()
    expect(ferry_page.sheet).to_have_attribute("data-source", "2")
    ferry_page.page.keyboard.press("ArrowLeft")
    ferry_page.page.keyboard.press("ArrowLeft")
    expect(ferry_page.sheet).to_have_attribute("data-source", "4")


def test_single_keys_can_be_switched_off(ferry_page: Shown) -> None:
    ferry_page.page.get_by_label("Single keys act").uncheck()
    ferry_page.page.keyboard.press("/")
    expect(ferry_page.page.locator("input[name=find]")).not_to_be_focused()


# the address


def test_a_view_is_passed_on_by_its_address(show: Open, four: Comparison) -> None:
    first = show(four)
    first.page.locator(".chip[data-verdict=conflict]").click()
    first.page.locator("input[name=find]").fill("nine & “hours”")
    first.page.locator("input[name=find]").fill("nine")
    first.page.locator("#overview a.cell").nth(1).click()
    second = show(four, f"#{first.hash}")
    assert second.rows() == ["The blaze burned for nine hours"]
    expect(second.page.locator("input[name=find]")).to_have_value("nine")
    expect(second.page.locator("#c7")).to_have_attribute("aria-current", "true")
    expect(second.page.locator("#c7")).to_be_in_viewport()
    expect(second.panel).to_be_visible()


@pytest.mark.parametrize(
    "hash_",
    [
        "#c0",
        "#c99",
        "#f99",
        "#a9",
        "#claim=x&verdict=true&least=-4&outlet=9&article=7",
        "#=%&%%%",
        "#overview",
    ],
)
def test_an_address_that_means_nothing_shows_everything(show: Open, four: Comparison, hash_: str) -> None:
    shown = show(four, hash_)
    expect(shown.page.locator("#shown")).to_have_text("8 of 8 findings")
    expect(shown.sheet).to_have_attribute("data-source", "1")
    expect(shown.panel).to_be_hidden()


def test_a_finding_can_be_linked(show: Open, four: Comparison) -> None:
    shown = show(four, "#f2")
    expect(shown.panel).to_contain_text("Sebanyak 14 penumpang")


# hostile words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_hostile_words_do_nothing_and_keep_the_layout(show: Open, width: int, language: str) -> None:
    words = (
        "<img src=x onerror=alert(1)><script>alert(1)</script></script><!--]]> \u202e\u2066 ${1} {{1}} "
        "javascript:alert(1) \x00\x1b[31m 👩‍👩‍👧‍👦🇮🇩 \ud83d '\" onload=alert(1) عربي " + "x" * 10_000
    )
    story = Story()
    for name in ("satu", "dua", "tiga"):
        story.article(
            name, f"{name} {words}", "id", f"Judul {words}", f"Isi {words}", path=words, published=words
        )
    ids = [
        story.claim(name, f"Isi {words}", speaker=words, via=(words,), text=f"baca {words}")
        for name in ("satu", "dua", "tiga")
    ]
    for a, b in ((1, 0), (2, 0), (2, 1)):
        story.link(ids[a], ids[b], Verdict.CONFLICT, Facet.NUMBER, explanation=f"Beda: “{words}”.")
    story.claim("satu", f"Judul {words}")
    shown = show(story.comparison(), width=width, language=language)
    dialogs: list[str] = []
    shown.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    shown.page.locator("a.cell").first.click()
    expect(shown.panel).to_contain_text("<img src=x onerror=alert(1)>")
    shown.page.locator("input[name=find]").fill("<script>alert(1)</script>")
    expect(shown.page.locator("#shown")).to_have_text(re.compile("^2 (of|dari) 2 (findings|temuan)$"))
    assert dialogs == []
    assert shown.page.locator("img, iframe, object, main script").count() == 0
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_script_that_got_in_would_not_run(show: Open, two: Comparison, tmp_path: Path) -> None:
    shown = show(two)
    ran = shown.page.evaluate(
        """() => {
            const script = document.createElement("script");
            const image = "<img src=x onerror='window.ran = 1'>";
            try { script.textContent = "window.ran = 1"; document.body.append(script); } catch {}
            try { document.body.insertAdjacentHTML("beforeend", image); } catch {}
            return window.ran === undefined;
        }"""
    )
    assert ran
    assert shown.complaints  # the policy told the console
    shown.complaints.clear()


# for everybody


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    [(390, "light", "en"), (390, "dark", "id"), (1280, "light", "id"), (1280, "dark", "en")],
)
def test_no_barriers(show: Open, width: int, scheme: str, language: str) -> None:
    story = four_outlets()
    rest = flood()
    story.articles += rest.articles
    story.claims |= rest.claims
    story.links += rest.links
    comparison = story.comparison(independence=(copied(),))
    for hash_ in ("", "#claim=18") if width == 1280 else ("#claim=1&verdict=conflict",):
        shown = show(comparison, hash_, width=width, language=language, color_scheme=scheme)
        found = Axe().run(shown.page, options={"resultTypes": ["violations"]}).response["violations"]
        told = [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]
        assert told == []


def test_focus_can_be_seen(ferry_page: Shown) -> None:
    page = ferry_page.page
    for _ in range(40):
        page.keyboard.press("Tab")
        outlined = page.evaluate(
            """() => {
                const at = document.activeElement;
                const shown = (node) => node && getComputedStyle(node).outlineStyle !== "none";
                return shown(at) || shown(at.closest(".chip"));
            }"""
        )
        assert outlined, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_sticks_out(show: Open, four: Comparison, width: int) -> None:
    shown = show(four, "#c7", width=width)
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    expect(shown.page.locator("#c7")).to_be_in_viewport()


def test_a_claim_on_a_phone_is_not_hidden_by_what_others_say(show: Open, four: Comparison) -> None:
    shown = show(four, width=390)
    shown.page.locator("a.cell").nth(1).click()
    claim, panel = shown.page.locator("#c7").bounding_box(), shown.panel.bounding_box()
    assert claim is not None
    assert panel is not None
    assert claim["y"] + claim["height"] <= panel["y"]


def test_all_is_there_without_script(show: Open, four: Comparison) -> None:
    shown = show(four, java_script_enabled=False)
    for place in ("#overview table", "#findings .finding >> nth=4", "#alone", "#a4 .text", "footer"):
        expect(shown.page.locator(place)).to_be_visible()
    expect(shown.page.locator("#filters")).to_be_hidden()


def test_all_is_printed(show: Open, four: Comparison) -> None:
    shown = show(four)
    shown.page.emulate_media(media="print")
    expect(shown.page.locator(".sheet:visible")).to_have_count(4)
    expect(shown.page.locator("#findings .finding:visible")).to_have_count(5)
    for place in ("#filters", "#tabs", "#panel"):
        expect(shown.page.locator(place)).to_be_hidden()

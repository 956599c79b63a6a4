//! Every title of the site, and a few that it may get one day, stand whole on their card.

use std::path::Path;

use beyond_two::route::Route;

use super::{BOX_HEIGHT, BOX_WIDTH, HEIGHT, LEFT, Press, TOP, WIDTH, kind, texts_of, words};

fn press() -> Press {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = beyond_two::route::open(&source.join("assets")).expect("the content").site;
    Press::read(source, &site).expect("template and typeface")
}

fn titles() -> Vec<(Route, String)> {
    let content = beyond_two::route::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")).expect("the content");
    let title = |route: Route| content.page_model(&route).map(|model| (route, model.title()));
    content.routes().into_iter().filter_map(title).collect()
}

/// Every text of a card stands within its box and has a glyph for each letter.
fn stands_whole(press: &Press, route: &Route, title: &str) {
    let svg = press.svg(route, title).expect("a card");
    assert!(!svg.contains("__"), "{title}: a place in the template was not filled in");
    let tree = press.tree(&svg).expect("a drawing");
    let mut said = Vec::new();
    for text in texts_of(tree.root()) {
        let line: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
        let place = text.abs_bounding_box();
        assert!(place.left() >= LEFT - 1.0 && place.right() <= LEFT + BOX_WIDTH, "{line}: {place:?}");
        assert!(place.top() >= 40.0 && place.bottom() <= TOP + BOX_HEIGHT + 20.0, "{line}: {place:?}");
        let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        for glyph in glyphs {
            assert_ne!(glyph.id.0, 0, "{line}: no glyph for {:?}", glyph.text);
        }
        said.push(line);
    }
    let [name, line, told, set @ ..] = said.as_slice() else { panic!("{title}: {said:?}") };
    assert_eq!((name.as_str(), line.as_str()), ("Beyond Two", words::line()));
    assert_eq!(told, kind(route));
    assert_eq!(set.join(" "), title);
    assert!((1..=4).contains(&set.len()), "{set:?}");
}

#[test]
fn no_line_of_any_title_is_wider_than_its_box() {
    let press = press();
    for (route, title) in titles() {
        stands_whole(&press, &route, &title);
    }
}

#[test]
fn a_very_long_title_is_set_smaller_and_a_title_without_end_is_refused() {
    let press = press();
    let title = "What to ask about a medicine that somebody added to another medicine because neither of them had helped enough on its own";
    stands_whole(&press, &Route::About, title);
    assert!(press.svg(&Route::About, &[title; 4].join(" ")).is_err());
}

#[test]
fn signs_of_markup_in_a_title_are_letters() {
    stands_whole(&press(), &Route::About, "<Fish> & chips “now”");
}

#[test]
fn a_card_has_the_size_that_its_page_names() {
    let png = press().draw(&Route::Home, "A title").expect("a card");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((number(16), number(20)), (WIDTH, HEIGHT));
}

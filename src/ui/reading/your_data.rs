//! `/your-data/`: where answers are kept. All its words stand in the page; assets/scripts/storage.js shows those that are so (`data-shown`), fills
//! in the days and counts (`data-say`), and does what the buttons ask for (`data-ask`).

use super::prose::prose;
use crate::content::Block;
use crate::route::References;
use crate::ui::markup::Markup;

/// Writes the page.
pub(super) fn write(page: &mut Markup, words: &[Block]) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", "Your data");
        page.words(
            "p",
            "lead",
            "What you enter stays on this device. Here you choose how long it is kept. You can also take it with you, or delete it.",
        );
        page.words("p", "before-ready callout important", "The buttons of this page work once it has started, which takes a moment.");
        page.element("div", &[("class", "after-ready")], |page| {
            page.element("h2", &[("id", "where-kept"), ("tabindex", "-1")], |h2| h2.text("Where your answers are now"));
            now(page);
            another(page);
            unlock(page);
            keep(page);
            file(page);
            delete(page);
            leave(page);
            proof(page);
        });
        prose(page, words, &References::default());
    });
}

/// Where they are, in one line each.
fn now(page: &mut Markup) {
    for (place, words) in [
        ("tab", "In this tab. They last through a reload. They are gone when you close the tab."),
        ("memory", "Only on the open page. They are gone when you reload or close it."),
        (
            "denied",
            "Only on the open page: this browser lets us keep nothing, or has no room left. They are gone when you reload or close it. Save a file to keep them.",
        ),
        (
            "device",
            "On this device, in this browser. They are not locked: someone who can use this browser can read them.",
        ),
        (
            "open",
            "On this device, locked with your passphrase. They are open in this tab now. They lock again when you reload or close it, or leave it alone for a while.",
        ),
        (
            "locked",
            "On this device, locked with your passphrase. What you enter before you open them stays in this tab.",
        ),
        (
            "damaged",
            "In this tab. Something was kept on this device before, but it is damaged and cannot be read. We have left it there. Keeping your answers anew replaces it.",
        ),
    ] {
        part(page, place, |part| part.words("p", "", words));
    }
    part(page, "device open locked", |part| {
        part.element("p", &[], |p| {
            p.text("Last saved on ");
            said(p, "strong", "day");
            p.text(".");
        });
    });
    page.element("p", &[], |p| {
        p.text("On the page now: ");
        said(p, "span", "here");
        p.text(".");
    });
    part(page, "tab damaged", |part| buttons(part, &[("memory", "Do not keep them in this tab", true)]));
    part(page, "memory", |part| buttons(part, &[("tab", "Keep them in this tab again", true)]));
    part(page, "device open", |part| {
        buttons(part, &[("stop", "Stop keeping them on this device", true)]);
    });
    part(page, "open", |part| buttons(part, &[("lock", "Lock now", true)]));
}

/// Other answers have turned up: in a file, in another tab, on this device. The reader decides.
fn another(page: &mut Markup) {
    part(page, "other-file other-tab", |part| {
        part.element("div", &[("class", "callout important"), ("id", "other"), ("tabindex", "-1")], |callout| {
            for (from, words) in [
                ("other-file", "The file is in order. Nothing has been changed yet."),
                ("other-tab", "Other answers are kept on this device: another tab has saved them, or they are older. Until you choose, the answers of this page stay in this tab."),
            ] {
                callout.element("p", &[("data-shown", from), ("hidden", "")], |p| p.text(words));
            }
            callout.element("ul", &[], |list| {
                for (words, place) in [("There: ", "there"), ("On this page now: ", "here")] {
                    list.element("li", &[], |li| {
                        li.text(words);
                        said(li, "strong", place);
                    });
                }
            });
            buttons(callout, &[("take", "Use those instead of these", false), ("leave", "Keep what is here", true)]);
        });
    });
    part(page, "undo", |part| buttons(part, &[("undo", "Undo: bring back what was here before", true)]));
}

fn unlock(page: &mut Markup) {
    part(page, "locked", |part| {
        form(part, "unlock", |form| {
            whose(form);
            field(
                form,
                "passphrase",
                "Your passphrase",
                "",
                &[("type", "password"), ("autocomplete", "current-password")],
            );
            form.element("div", &[("class", "buttons")], |buttons| {
                submit(buttons, "Open what is locked");
                ask(buttons, "delete", "I forgot it", true);
            });
        });
    });
}

fn keep(page: &mut Markup) {
    part(page, "tab memory denied damaged device open", |part| {
        part.words("h2", "", "Keep them on this device");
        part.words("p", "", "For a device of your own. Your answers are then here when you come back.");
        form(part, "keep", |form| {
            whose(form);
            select(
                form,
                "forget",
                "Forget them when you have not been here for",
                &[("7", "7 days"), ("30", "30 days"), ("90", "90 days"), ("365", "1 year"), ("0", "Never forget them")],
            );
            field(
                form,
                "new-passphrase",
                "A passphrase to lock them with, if you like",
                "At least 8 characters. A few words that only you would put together are best. Leave it empty for no lock.",
                &[("type", "password"), ("autocomplete", "new-password")],
            );
            field(
                form,
                "again",
                "The same passphrase again",
                "",
                &[("type", "password"), ("autocomplete", "new-password")],
            );
            select(
                form,
                "minutes",
                "With a passphrase: lock again after",
                &[
                    ("5", "5 minutes without a touch"),
                    ("15", "15 minutes without a touch"),
                    ("60", "1 hour without a touch"),
                ],
            );
            form.element("div", &[("class", "buttons")], |buttons| {
                buttons.element("button", &[("type", "submit"), ("class", "button")], |button| {
                    for (place, words) in [
                        ("tab memory denied damaged", "Keep them on this device"),
                        ("device open", "Save these choices"),
                    ] {
                        button.element("span", &[("data-shown", place), ("hidden", "")], |span| span.text(words));
                    }
                });
            });
        });
    });
}

fn file(page: &mut Markup) {
    page.words("h2", "", "A file of your own");
    page.words(
        "p",
        "",
        "Save your answers as a file, to keep them or to take them to another device. Open it here again.",
    );
    part(page, "filed", |part| {
        part.element("p", &[], |p| {
            p.text("Last saved to a file on ");
            said(p, "strong", "filed");
            p.text(".");
        });
    });
    buttons(page, &[("save", "Save to a file", false)]);
    page.element("div", &[("class", "field")], |one| {
        one.element("label", &[("for", "file")], |label| label.text("Open a file"));
        one.element("p", &[("class", "hint"), ("id", "file-hint")], |p| {
            p.text("You will see what is in it before anything changes.");
        });
        let more = [("type", "file"), ("accept", ".json,application/json"), ("data-ask", "open")];
        input(one, "file", &more);
        error(one, "file");
    });
}

fn delete(page: &mut Markup) {
    page.words("h2", "", "Delete everything");
    page.words(
        "p",
        "",
        "This clears your answers from the page, this tab, your other tabs of this site, and this device, locked or not. It also clears the copy of this site that lets it work without a network. It works without a network too. Files that you have saved stay where you put them.",
    );
    part(page, "sure", |part| {
        part.element("div", &[("class", "callout important"), ("id", "sure"), ("tabindex", "-1")], |callout| {
            callout.words("p", "", "Delete all of it? This cannot be undone.");
            buttons(callout, &[("delete-all", "Yes, delete everything", false), ("close", "No, keep it", true)]);
        });
    });
    buttons(page, &[("delete", "Delete everything", true)]);
}

fn leave(page: &mut Markup) {
    page.words("h2", "", "Where “Hide and clear” goes");
    form(page, "leave-to", |form| {
        field(
            form,
            "address",
            "The address of a page of your choice",
            "It is kept on this device, where others may see it. Leave it empty for a blank page.",
            &[("type", "text"), ("inputmode", "url"), ("autocomplete", "off")],
        );
        form.element("div", &[("class", "buttons")], |buttons| submit(buttons, "Save the address"));
    });
}

fn proof(page: &mut Markup) {
    page.words("h2", "", "Proof of privacy");
    page.element("p", &[], |p| {
        said(p, "strong", "requests");
        p.text(" since this page was loaded. To other sites: ");
        said(p, "strong", "foreign");
        p.text(". Build: ");
        said(p, "strong", "build");
        p.text(".");
    });
    buttons(page, &[("look", "Look again", true)]);
    for (name, summary, tag) in
        [("addresses", "Every request", "ol"), ("policy", "The rules your browser holds us to", "ul")]
    {
        page.element("details", &[("class", "contents")], |details| {
            details.words("summary", "", summary);
            said(details, tag, name);
        });
    }
}

/// A part that stands only in some places.
fn part(page: &mut Markup, places: &str, inside: impl FnOnce(&mut Markup)) {
    page.element("div", &[("data-shown", places), ("hidden", "")], inside);
}

/// Where words will stand.
fn said(page: &mut Markup, tag: &'static str, name: &str) {
    page.element(tag, &[("data-say", name)], |_| {});
}

fn buttons(page: &mut Markup, all: &[(&str, &str, bool)]) {
    page.element("div", &[("class", "buttons")], |buttons| {
        for (what, words, quiet) in all {
            ask(buttons, what, words, *quiet);
        }
    });
}

fn ask(page: &mut Markup, what: &str, words: &str, quiet: bool) {
    let class = if quiet { "button quiet" } else { "button" };
    page.element("button", &[("type", "button"), ("class", class), ("data-ask", what)], |button| button.text(words));
}

fn submit(page: &mut Markup, words: &str) {
    page.element("button", &[("type", "submit"), ("class", "button")], |button| button.text(words));
}

fn form(page: &mut Markup, what: &str, inside: impl FnOnce(&mut Markup)) {
    page.element("form", &[("data-ask", what), ("autocomplete", "off")], inside);
}

/// Under which name a password manager files the passphrase.
fn whose(form: &mut Markup) {
    let name = [("type", "text"), ("autocomplete", "username"), ("value", "Beyond Two"), ("hidden", "")];
    form.element("input", &name, |_| {});
}

fn field(page: &mut Markup, id: &str, label: &str, hint: &str, more: &[(&'static str, &str)]) {
    page.element("div", &[("class", "field")], |field| {
        field.element("label", &[("for", id)], |one| one.text(label));
        field.element("p", &[("class", "hint"), ("id", &format!("{id}-hint"))], |p| p.text(hint));
        input(field, id, more);
        error(field, id);
    });
}

fn input(page: &mut Markup, id: &str, more: &[(&'static str, &str)]) {
    let described = format!("{id}-hint {id}-error");
    let mut attributes = vec![("id", id), ("aria-describedby", described.as_str()), ("spellcheck", "false")];
    attributes.extend_from_slice(more);
    page.element("input", &attributes, |_| {});
}

fn error(page: &mut Markup, id: &str) {
    let name = format!("{id}-error");
    page.element("p", &[("class", "field-error"), ("id", &name), ("data-say", &name), ("aria-live", "polite")], |_| {});
}

fn select(page: &mut Markup, id: &str, label: &str, options: &[(&str, &str)]) {
    page.element("div", &[("class", "field")], |field| {
        field.element("label", &[("for", id)], |one| one.text(label));
        field.element("select", &[("id", id)], |select| {
            for (value, words) in options {
                select.element("option", &[("value", value)], |option| option.text(words));
            }
        });
    });
}

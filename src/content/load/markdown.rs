//! Markdown to typed blocks: Pandoc citations, figures in braces, GitHub callouts, nothing else.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::mentions::{Mention, Mentioned, Origin};
use crate::content::id::is_id;
use crate::content::{Block, CalloutKind, Diagnostic, Inline, TermId, plain_text};

/// A whole text as blocks. What it refers to is added to `mentions`.
pub fn blocks(text: &str, origin: &Origin, mentions: &mut Vec<Mention>) -> Result<Vec<Block>, Vec<Diagnostic>> {
    let mut reader = Reader::new(text, origin);
    let blocks = reader.blocks_until(None);
    mentions.append(&mut reader.mentions);
    if reader.diagnostics.is_empty() { Ok(blocks) } else { Err(reader.diagnostics) }
}

/// One line of text, as it stands in JSON or front matter.
pub fn line(text: &str, origin: &Origin, mentions: &mut Vec<Mention>) -> Result<Vec<Inline>, Vec<Diagnostic>> {
    match blocks(text, origin, mentions)?.as_slice() {
        [Block::Paragraph(inlines)] => Ok(inlines.clone()),
        _ => Err(vec![origin.report(text, 0, "expected one line of text, without lists, headings or blank lines")]),
    }
}

/// The anchor of a heading: its words in lower case, joined by hyphens.
fn anchor(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if c != '’' && c != '\'' && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

pub(super) struct Reader<'a> {
    text: &'a str,
    origin: &'a Origin,
    events: std::vec::IntoIter<(Event<'a>, Range<usize>)>,
    anchors: HashSet<String>,
    questions_next: bool,
    mentions: Vec<Mention>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, origin: &'a Origin) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_SMART_PUNCTUATION;
        let events: Vec<_> = TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter()).collect();
        Self {
            text,
            origin,
            events: events.into_iter(),
            anchors: HashSet::new(),
            questions_next: false,
            mentions: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    pub(super) fn mention(&mut self, at: &Range<usize>, what: Mentioned) {
        let place = self.origin.place(self.text, at.start);
        self.mentions.push(Mention { what, file: self.origin.file.clone(), place });
    }

    pub(super) fn report(&mut self, at: &Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(self.origin.report(self.text, at.start, message));
    }

    /// Blocks up to the end of the container they stand in.
    fn blocks_until(&mut self, end: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        // A tight list item holds bare inlines: they become one paragraph.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, at)) = self.events.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => blocks.push(self.paragraph(end.is_none(), &at)),
                Event::Start(Tag::Heading { level, .. }) => blocks.extend(self.heading(level, &at)),
                Event::Start(Tag::List(start)) => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(self.list(start.is_some(), &at));
                }
                Event::Start(Tag::Table(_)) => blocks.push(self.table()),
                Event::Start(Tag::BlockQuote(kind)) => {
                    let inner = self.blocks_until(Some(TagEnd::BlockQuote(kind)));
                    blocks.push(match CalloutKind::of_quotation(kind) {
                        Some(kind) => Block::Callout { kind, blocks: inner },
                        None => Block::Quotation(inner),
                    });
                }
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) => {
                    let inline = self.inline_container(tag, &at);
                    loose.extend(inline);
                }
                Event::Rule => blocks.push(Block::BlankLine),
                Event::Text(text) => loose.extend(self.shortcodes(&text, &at)),
                Event::SoftBreak | Event::HardBreak => loose.push(Inline::Text(" ".into())),
                Event::InlineHtml(html) if html.as_ref() == "<q>" => {
                    let quoted = self.quote(&at);
                    loose.push(quoted);
                }
                other => self.report(&at, format!("this kind of Markdown is not used here: {}", name(&other))),
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    /// A paragraph; or the diagram that stands in its place, which only a text can hold and not a part of it.
    fn paragraph(&mut self, on_its_own: bool, at: &Range<usize>) -> Block {
        let written = self.text.get(at.clone()).unwrap_or_default().trim();
        let id = written.strip_prefix("{diagram.").and_then(|rest| rest.strip_suffix('}'));
        match id.filter(|id| on_its_own && is_id(id)) {
            Some(id) => {
                self.mention(at, Mentioned::Diagram(id.to_owned()));
                self.events.by_ref().find(|(event, _)| *event == Event::End(TagEnd::Paragraph));
                Block::Diagram { id: id.to_owned(), found: None }
            }
            None => Block::Paragraph(self.inlines(TagEnd::Paragraph)),
        }
    }

    fn heading(&mut self, level: HeadingLevel, at: &Range<usize>) -> Option<Block> {
        let text = self.inlines(TagEnd::Heading(level));
        let level = match level {
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            _ => {
                self.report(at, "expected a heading of level 2 or 3 (`##` or `###`): the title stands above the text");
                return None;
            }
        };
        let words = plain_text(&text);
        self.questions_next = words == "What to ask";
        let id = anchor(&words);
        if !self.anchors.insert(id.clone()) {
            self.report(at, format!("a second heading “{words}”: headings must differ within a text"));
        }
        Some(Block::Heading { level, id, text })
    }

    fn list(&mut self, ordered: bool, at: &Range<usize>) -> Block {
        let questions = std::mem::take(&mut self.questions_next);
        let mut items = Vec::new();
        while let Some((event, at)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks_until(Some(TagEnd::Item))),
                Event::End(TagEnd::List(_)) => break,
                other => self.report(&at, format!("expected a list item, found {}", name(&other))),
            }
        }
        if !questions {
            return Block::List { ordered, items };
        }
        let mut asked = Vec::new();
        for item in items {
            match item.as_slice() {
                [Block::Paragraph(inlines)] => asked.push(inlines.clone()),
                _ => self.report(at, "expected each question under “What to ask” to be one line"),
            }
        }
        Block::Questions(asked)
    }

    fn table(&mut self) -> Block {
        let mut head = Vec::new();
        let mut rows = Vec::new();
        let mut row = Vec::new();
        while let Some((event, at)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(TagEnd::TableCell)),
                Event::End(TagEnd::TableHead) => {
                    head = std::mem::take(&mut row);
                    if head.iter().any(|cell| plain_text(cell).trim().is_empty()) {
                        self.report(
                            &at,
                            "expected words in every header cell of a table: a screen reader reads them out",
                        );
                    }
                }
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    fn inlines(&mut self, end: TagEnd) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, at)) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(text) => inlines.extend(self.shortcodes(&text, &at)),
                Event::SoftBreak | Event::HardBreak => push_text(&mut inlines, " "),
                Event::Start(tag) => inlines.extend(self.inline_container(tag, &at)),
                Event::InlineHtml(html) if html.as_ref() == "<q>" => {
                    let quoted = self.quote(&at);
                    inlines.push(quoted);
                }
                other => self.report(&at, format!("this kind of Markdown is not used here: {}", name(&other))),
            }
        }
        inlines
    }

    fn quote(&mut self, at: &Range<usize>) -> Inline {
        let mut inlines = Vec::new();
        while let Some((event, inner)) = self.events.next() {
            match event {
                Event::InlineHtml(html) if html.as_ref() == "</q>" => return Inline::Quote(inlines),
                Event::Text(text) => inlines.extend(self.shortcodes(&text, &inner)),
                Event::SoftBreak | Event::HardBreak => push_text(&mut inlines, " "),
                Event::Start(tag) => inlines.extend(self.inline_container(tag, &inner)),
                _ => break,
            }
        }
        self.report(at, "expected `</q>` in the same paragraph");
        Inline::Quote(inlines)
    }

    fn inline_container(&mut self, tag: Tag<'a>, at: &Range<usize>) -> Option<Inline> {
        match tag {
            Tag::Emphasis => Some(Inline::Emphasis(self.inlines(TagEnd::Emphasis))),
            Tag::Strong => Some(Inline::Strong(self.inlines(TagEnd::Strong))),
            Tag::Link { dest_url, .. } => {
                let text = self.inlines(TagEnd::Link);
                if let Some(id) = dest_url.strip_prefix("glossary:") {
                    match TermId::parse(id) {
                        Some(id) => {
                            self.mention(at, Mentioned::Term(id.clone()));
                            return Some(Inline::Term { id, text });
                        }
                        None => self.report(at, format!("`{id}` is not a glossary id: expected a-z, 0-9 and hyphens")),
                    }
                } else if dest_url.starts_with('/') {
                    self.mention(at, Mentioned::Page(dest_url.to_string()));
                    return Some(Inline::Link { to: dest_url.to_string(), text });
                } else {
                    self.report(at, format!("a link to `{dest_url}`: expected a path of ours (`/compare/`) or `glossary:term`; other sites belong in sources.json"));
                }
                None
            }
            other => {
                self.report(at, format!("this kind of Markdown is not used here: {}", name(&Event::Start(other))));
                None
            }
        }
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn name(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => "code",
        Event::Start(Tag::Image { .. }) => "an image",
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
            "HTML (only `<q>…</q>` may stand in a sentence)"
        }
        Event::FootnoteReference(_) => "a footnote",
        _ => "an unexpected element",
    }
}

/// Adds words to a line, to the last piece of it where that is words too.
pub(super) fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    match inlines.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Place, SourceId};

    fn origin() -> Origin {
        Origin { file: "articles/a.md".into(), begins: Place::Line(10) }
    }

    #[test]
    fn a_citation_takes_its_blank_along_and_may_name_two_sources() {
        let read = line("It helped [@a-2020; @b-2021].", &origin(), &mut Vec::new()).expect("reads");
        assert_eq!(
            read,
            vec![
                Inline::Text("It helped".into()),
                Inline::Cite(vec![SourceId::parse("a-2020").expect("id"), SourceId::parse("b-2021").expect("id")]),
                Inline::Text(".".into()),
            ]
        );
    }

    #[test]
    fn a_mistake_names_its_line() {
        let diagnostics =
            blocks("Fine.\n\nA link [out](https://example.org).\n", &origin(), &mut Vec::new()).expect_err("refused");
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].place, Place::Line(12));
        assert!(diagnostics[0].message.contains("https://example.org"));
    }

    #[test]
    fn callouts_lists_tables_and_questions_become_blocks() {
        let text = "Answer.\n\n> [!NOTE]\n> Not very.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## What to ask\n\n- Why?\n";
        let read = blocks(text, &origin(), &mut Vec::new()).expect("reads");
        assert!(matches!(read[1], Block::Callout { kind: CalloutKind::Certainty, .. }));
        assert!(matches!(&read[2], Block::List { ordered: false, items } if items.len() == 2));
        assert!(matches!(&read[3], Block::Table { head, rows } if head.len() == 2 && rows.len() == 1));
        assert!(matches!(&read[5], Block::Questions(asked) if asked.len() == 1));
    }

    #[test]
    fn a_diagram_stands_on_a_line_of_its_own() {
        let mut mentions = Vec::new();
        let read = blocks("Answer.\n\n{diagram.a-way}\n", &origin(), &mut mentions).expect("reads");
        assert_eq!(read[1], Block::Diagram { id: "a-way".into(), found: None });
        assert_eq!(
            (mentions[0].what.clone(), mentions[0].place.clone()),
            (Mentioned::Diagram("a-way".into()), Place::Line(12))
        );
        for text in ["See {diagram.a-way}.", "> [!NOTE]\n> {diagram.a-way}", "- {diagram.a-way}"] {
            let faults = blocks(text, &origin(), &mut Vec::new()).expect_err("refused");
            assert!(faults[0].message.contains("a line of its own"), "{text}: {faults:?}");
        }
    }

    #[test]
    fn html_is_refused_except_for_a_quotation_in_a_sentence() {
        assert!(blocks("<div>no</div>", &origin(), &mut Vec::new()).is_err());
        let read = line("They say <q>it cures</q> you.", &origin(), &mut Vec::new()).expect("reads");
        assert!(matches!(&read[1], Inline::Quote(_)));
    }
}

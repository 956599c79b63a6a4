//! Text taken apart for the checks of its words: passages, what each piece of them is, and sentences, each with its place.
//!
//! The blocks of an article know no lines, and the checks must name one; so they read the Markdown once more, as plainly as they
//! need it. What is wrong with the Markdown itself is found by the reader of blocks.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::content::{CalloutKind, Place};

/// A run of text that nothing reads across: a paragraph, the paragraph of a list item, a heading, the row of a table.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph, also in a list or a box: running text.
    Prose,
    /// A heading, or the title.
    Heading,
    /// The header row of a table.
    TableHead,
    /// A row of a table.
    TableRow,
    /// A paragraph in somebody else's words.
    Quotation,
    /// A line of an article's head: the summary, a key point.
    HeadLine,
}

/// A piece of a passage; no piece spans two lines of the file.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Its words; empty for a citation or a figure.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Our own words.
    Words,
    /// Somebody else's words, between `<q>` and `</q>`.
    Quoted,
    /// The words of a link to the glossary.
    Term,
    /// A citation or a figure: what a number can rest on.
    Source,
    /// The line between two cells of a table.
    CellEnd,
}

/// A text taken apart.
#[derive(Clone, Debug, Default)]
pub struct Passages {
    /// Every passage, in order.
    pub all: Vec<Passage>,
    /// The kind of every box in it.
    pub callouts: Vec<CalloutKind>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it begins.
    pub place: Place,
    /// Its words, those of others among them.
    pub text: String,
    /// Whether a citation or a figure stands in it.
    pub sourced: bool,
}

impl Sentence {
    /// Whether it has a number that needs a source and has none.
    pub fn lacks_source(&self) -> bool {
        !self.sourced && self.text.contains(|c: char| c.is_ascii_digit())
    }
}

impl Passages {
    /// Takes a text apart that begins at a place.
    pub fn read(text: &str, begins: &Place) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_GFM;
        let mut passages = Self::default();
        let mut pieces = Pieces::default();
        let (mut quotations, mut headings) = (0_usize, 0_usize);
        let mut row = None;
        for (event, at) in TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter()) {
            let place = match begins {
                Place::Line(first) => Place::Line(first + text[..at.start].matches('\n').count()),
                other => other.clone(),
            };
            match event {
                Event::Text(text) => pieces.text(&text, &place),
                Event::SoftBreak | Event::HardBreak => pieces.text(" ", &place),
                Event::InlineHtml(html) => pieces.in_quote = html.as_ref() == "<q>",
                Event::Start(Tag::Link { dest_url, .. }) => pieces.in_term = dest_url.starts_with("glossary:"),
                Event::End(TagEnd::Link) => pieces.in_term = false,
                Event::End(TagEnd::TableCell) => pieces.push(PieceKind::CellEnd, String::new(), &place),
                // What only dresses words does not end a passage.
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::TableCell)
                | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {}
                other => {
                    let kind = match row.take() {
                        Some(kind) => kind,
                        None if headings > 0 => PassageKind::Heading,
                        None if quotations > 0 => PassageKind::Quotation,
                        None => PassageKind::Prose,
                    };
                    passages.all.extend(pieces.passage(kind));
                    match other {
                        Event::Start(Tag::Heading { .. }) => headings += 1,
                        Event::End(TagEnd::Heading(_)) => headings -= 1,
                        Event::Start(Tag::TableHead) => row = Some(PassageKind::TableHead),
                        Event::Start(Tag::TableRow) => row = Some(PassageKind::TableRow),
                        Event::Start(Tag::BlockQuote(kind)) => match CalloutKind::of_quotation(kind) {
                            Some(kind) => passages.callouts.push(kind),
                            None => quotations += 1,
                        },
                        Event::End(TagEnd::BlockQuote(None)) => quotations -= 1,
                        _ => {}
                    }
                }
            }
        }
        passages.all.extend(pieces.passage(PassageKind::Prose));
        passages
    }
}

/// The pieces of the passage that is being read.
#[derive(Default)]
struct Pieces {
    read: Vec<Piece>,
    in_quote: bool,
    in_term: bool,
}

impl Pieces {
    fn push(&mut self, kind: PieceKind, text: String, place: &Place) {
        self.read.push(Piece { kind, text, place: place.clone() });
    }

    /// Text with `[@citations]` and `{figures.part}`. (The `{{crisis-lines}}` of the crisis page is read as a figure, which does no harm.)
    fn text(&mut self, text: &str, place: &Place) {
        let kind = match (self.in_quote, self.in_term) {
            (true, _) => PieceKind::Quoted,
            (false, true) => PieceKind::Term,
            (false, false) => PieceKind::Words,
        };
        let mut rest = text;
        while let Some(start) = rest.find("[@").into_iter().chain(rest.find('{')).min() {
            let (before, code) = rest.split_at(start);
            let close = if code.starts_with('{') { '}' } else { ']' };
            let Some(end) = code.find(close) else { break };
            // The blank before a citation belongs to it.
            let before = if close == ']' { before.trim_end() } else { before };
            self.push(kind, before.to_owned(), place);
            // An end date is nothing that a number can rest on.
            if !code.starts_with("{until.") {
                self.push(PieceKind::Source, String::new(), place);
            }
            rest = &code[end + 1..];
        }
        self.push(kind, rest.to_owned(), place);
    }

    /// What was read, as a passage, if it says anything.
    fn passage(&mut self, kind: PassageKind) -> Option<Passage> {
        self.in_quote = false;
        self.in_term = false;
        let pieces = std::mem::take(&mut self.read);
        pieces.iter().any(|piece| !piece.text.trim().is_empty()).then_some(Passage { kind, pieces })
    }
}

impl Passage {
    /// Where it begins.
    pub fn place(&self) -> Place {
        self.pieces.first().map_or(Place::File, |piece| piece.place.clone())
    }

    /// All its words, with single blanks, without citations and figures.
    pub fn text(&self) -> String {
        let text: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The whole passage as if it were one sentence.
    pub fn whole(&self) -> Sentence {
        let sourced = self.pieces.iter().any(|piece| piece.kind == PieceKind::Source);
        Sentence { place: self.place(), text: self.text(), sourced }
    }

    /// Its sentences. One ends with `.`, `!` or `?`, after which comes a blank and no lower-case letter. A citation right behind the
    /// full stop still belongs to the sentence before it.
    pub fn sentences(&self) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let mut current = Sentence { place: self.place(), text: String::new(), sourced: false };
        let (mut stopped, mut blank) = (false, false);
        for piece in &self.pieces {
            if piece.kind == PieceKind::Source {
                if stopped && blank {
                    sentences.push(std::mem::replace(
                        &mut current,
                        Sentence { place: piece.place.clone(), text: String::new(), sourced: false },
                    ));
                    (stopped, blank) = (false, false);
                }
                current.sourced = true;
            }
            for c in piece.text.chars() {
                if c.is_whitespace() {
                    blank = true;
                } else if stopped && blank && !c.is_lowercase() {
                    sentences.push(std::mem::replace(
                        &mut current,
                        Sentence { place: piece.place.clone(), text: String::new(), sourced: false },
                    ));
                    (stopped, blank) = (matches!(c, '.' | '!' | '?'), false);
                } else {
                    // Quotation marks and brackets that close behind the stop do not undo it.
                    stopped =
                        matches!(c, '.' | '!' | '?') || stopped && matches!(c, '"' | '\'' | '”' | '’' | ')' | '|');
                    blank = false;
                }
                current.text.push(c);
            }
        }
        sentences.push(current);
        sentences.retain(|sentence| !sentence.text.trim().is_empty());
        for sentence in &mut sentences {
            sentence.text = sentence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        sentences
    }
}

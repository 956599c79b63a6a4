//! Shortcodes: what stands in a text in brackets and braces, and is none of Markdown's. Citations, figures, days. (Diagrams, which are blocks, are
//! read with the blocks.)

use std::ops::Range;

use super::markdown::{Reader, push_text};
use super::mentions::Mentioned;
use crate::content::{Day, FigureId, Inline, SourceId};

impl Reader<'_> {
    /// Text with `[@citations]`, `{figures.part}` and `{until.2026-12-31}`.
    pub(super) fn shortcodes(&mut self, text: &str, at: &Range<usize>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find("[@").into_iter().chain(rest.find('{')).min() {
            let (before, code) = rest.split_at(start);
            let close = if code.starts_with('{') { '}' } else { ']' };
            let Some(end) = code.find(close) else {
                self.report(at, format!("expected `{close}` after `{}`", code.chars().take(20).collect::<String>()));
                break;
            };
            let inside = code.get(1..end).unwrap_or_default();
            if close == ']' {
                // The blank before a citation belongs to it: it must not end a line on its own.
                push_text(&mut inlines, before.trim_end_matches(' '));
                inlines.extend(self.citation(inside, at));
            } else {
                push_text(&mut inlines, before);
                inlines.extend(match inside.split_once('.') {
                    Some(("until", day)) => self.until(day, at),
                    Some(("diagram", _)) => {
                        self.report(
                            at,
                            format!("`{{{inside}}}`: expected a diagram on a line of its own, in no list and no box"),
                        );
                        None
                    }
                    _ => self.figure(inside, at),
                });
            }
            rest = code.get(end + 1..).unwrap_or_default();
        }
        push_text(&mut inlines, rest);
        inlines
    }

    fn citation(&mut self, inside: &str, at: &Range<usize>) -> Option<Inline> {
        let mut ids = Vec::new();
        for one in inside.split(';') {
            match one.trim().strip_prefix('@').and_then(SourceId::parse) {
                Some(id) => {
                    self.mention(at, Mentioned::Source(id.clone()));
                    ids.push(id);
                }
                None => self
                    .report(at, format!("`[{inside}]` is not a citation: expected `[@source-id]` or `[@one; @two]`")),
            }
        }
        (!ids.is_empty()).then_some(Inline::Cite(ids))
    }

    fn until(&mut self, written: &str, at: &Range<usize>) -> Option<Inline> {
        let Some(day) = Day::parse(written) else {
            self.report(at, format!("`{{until.{written}}}`: expected a day, as in `{{until.2026-12-31}}`"));
            return None;
        };
        self.mention(at, Mentioned::Until(day));
        Some(Inline::Until(written.to_owned()))
    }

    fn figure(&mut self, inside: &str, at: &Range<usize>) -> Option<Inline> {
        let Some((id, part)) = inside.split_once('.').and_then(|(id, part)| Some((FigureId::parse(id)?, part))) else {
            self.report(at, format!("`{{{inside}}}` is not a figure: expected `{{figure-id.part}}`"));
            return None;
        };
        self.mention(at, Mentioned::Figure(id.clone(), part.to_owned()));
        Some(Inline::Figure { id, part: part.to_owned(), shown: String::new() })
    }
}

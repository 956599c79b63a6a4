//! What authors write: it holds together, and each mistake they can make is named with its place.

mod accessibility;
mod diagrams;
mod facts;
mod mistakes;
mod options;
mod spoiled;
mod texts;
mod words;

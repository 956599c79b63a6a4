//! Where "Hide and clear" goes (assets/scripts/quick-exit.js). Called only from the chunk of the page of the reader's data.

use super::KEEPER;
use super::stores::{Entry, Stores};

/// The address to which "Hide and clear" goes; empty for the blank page.
pub fn exit_address() -> String {
    KEEPER.with_borrow(|keeper| keeper.stores.read(Entry::LeaveTo)).unwrap_or_default()
}

/// Why an address was not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSet {
    /// It is not the address of a website. The one before stays.
    NoAddress,
    /// The browser lets us keep nothing.
    NotKept,
}

/// Sets it as it was typed; empty for the blank page. Gives it as it is kept.
///
/// # Errors
/// See [`NotSet`].
pub fn set_exit_address(typed: &str) -> Result<String, NotSet> {
    let typed = typed.trim();
    let address = if typed.is_empty() || typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    if !address.is_empty() && !is_web(&address) {
        return Err(NotSet::NoAddress);
    }
    KEEPER.with_borrow(|keeper| {
        keeper.stores.forget(Entry::LeaveTo);
        let kept = address.is_empty() || keeper.stores.write(Entry::LeaveTo, &address);
        if kept { Ok(address) } else { Err(NotSet::NotKept) }
    })
}

fn is_web(address: &str) -> bool {
    web_sys::Url::new(address).is_ok_and(|url| matches!(url.protocol().as_str(), "http:" | "https:"))
}

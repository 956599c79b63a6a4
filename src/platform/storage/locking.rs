//! Keeping under a passphrase. Called only from the chunk of the page of the reader's data: it has the cryptography.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::asked::{Lasting, choose, once_kept};
use super::keeper::Keeper;
use super::lock::{Key, Lock, LockJob};
use super::stores::{Browser, Entry, Stores};
use super::{KEEPER, run};
use crate::domain::saved::{Envelope, Kept, ROUNDS, SALT, bytes, hex};
use crate::platform::crypto::{self, AesKey};
use crate::platform::passphrase::Passphrase;

/// The browser could not make a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

/// Whether this browser can lock anything on this page.
pub fn can_lock() -> bool {
    crypto::is_there()
}

/// Makes a key of a new passphrase, then keeps the answers on this device, locked with it; see [`super::keep_on_device`]. Nothing is kept if
/// everything was cleared in the meantime.
///
/// # Errors
/// If no key can be made. Nothing is kept on the device then.
pub async fn keep_locked(
    passphrase: &Passphrase,
    forget_days: u32,
    lock_minutes: u32,
    kept: impl Fn(Lasting) + 'static,
) -> Result<(), NoKey> {
    choose(forget_days, lock_minutes);
    let cleared = clearings();
    let salt = crypto::random::<SALT>().ok_or(NoKey)?;
    let key: Key = Rc::new(crypto::key(&passphrase.normal(), &salt, ROUNDS).await.ok_or(NoKey)?);
    if cleared == clearings() {
        run(|keeper| {
            keeper.state.key = Some(key);
            keeper.state.rounds = ROUNDS;
            keeper.state.salt = hex(&salt);
            keeper.on_device(once_kept(kept));
        });
    }
    Ok(())
}

/// What has come of a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlocked {
    /// The answers are here.
    Opened,
    /// It does not open them.
    Refused,
    /// Nothing is to be opened any more: another tab, or another program, has changed what is on the device, or everything was cleared.
    NothingLocked,
}

/// Tries a passphrase on what is on the device.
pub async fn unlock(passphrase: &Passphrase) -> Unlocked {
    let Some(text) = KEEPER.with_borrow(|keeper| keeper.stores.read(Entry::Kept)) else {
        return Unlocked::NothingLocked;
    };
    let Some(Envelope { label, .. }) = Envelope::read(&text) else {
        run(|keeper| keeper.receive(text));
        return Unlocked::NothingLocked;
    };
    let cleared = clearings();
    for reading in passphrase.readings() {
        let Some(key) = crypto::key(&reading, &bytes(&label.salt), label.rounds).await else { continue };
        match open(&text, Rc::new(key), |keeper| keeper.clearings == cleared).await {
            Unlocked::Refused => {}
            come => return come,
        }
    }
    Unlocked::Refused
}

fn clearings() -> u32 {
    KEEPER.with_borrow(|keeper| keeper.clearings)
}

impl Lock for AesKey {
    fn lock(self: Rc<Self>, LockJob { label, text, mine }: LockJob) {
        spawn_local(async move {
            let locked = crypto::lock(&self, &label, &text).await;
            let key: Key = self;
            run(|keeper| keeper.locked(&key, mine, locked));
        });
    }

    fn follow(self: Rc<Self>, text: String) {
        spawn_local(async move {
            let own: Key = self.clone();
            let is_here = |keeper: &Keeper<Browser>| keeper.state.key.as_ref().is_some_and(|key| Rc::ptr_eq(key, &own));
            if open(&text, self, is_here).await == Unlocked::Refused {
                run(Keeper::lock);
            }
        });
    }
}

/// Opens a text that is on the device, and takes up what is in it, if that is still wanted by then: nothing comes back that has been cleared or locked
/// in the meantime.
async fn open(text: &str, key: Rc<AesKey>, is_wanted: impl Fn(&Keeper<Browser>) -> bool) -> Unlocked {
    let Some(envelope) = Envelope::read(text) else { return Unlocked::Refused };
    let opened = crypto::open(&key, &envelope).await.map(|opened| Kept::read(&String::from_utf8_lossy(&opened)));
    if !KEEPER.with_borrow(is_wanted) {
        return Unlocked::NothingLocked;
    }
    let Some(Ok(kept)) = opened else { return Unlocked::Refused };
    run(|keeper| {
        keeper.opened(text.to_owned(), envelope.label, key, kept);
        // It took a while: another tab may have saved since.
        keeper.changed_elsewhere();
    });
    Unlocked::Opened
}

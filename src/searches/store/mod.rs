//! Rows of saved searches, of who was found by them, and of the mails that told it.

mod hits;
mod merging;
mod searches;

pub(super) use hits::{digest_of, hits, insert_digest, insert_hits, last_digest};
pub(super) use merging::{move_hits, move_searches};
pub(super) use searches::{
    bring_back, by_id, claim, due, insert, of_account, put_away, remove, sweep, update,
};

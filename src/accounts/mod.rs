//! Who somebody is: accounts, sign-in, sessions and tokens. What others take from here is the [`Caller`].

mod actions;
pub mod api;
mod caller;
pub mod command;
mod ed25519;
mod edge;
mod entrance;
pub mod idempotency;
mod limits;
mod model;
mod own;
pub mod pages;
mod password;
mod places;
mod proof;
mod recognise;
mod session;
mod shell;
mod signing_key;
mod store;
mod tidy;
mod tokens;

pub use actions::add::{NewAccount, add};
pub use actions::by_mail::by_mail;
pub use actions::sessions::end_without_seat;
pub use actions::tokens::TokenPair;
pub use caller::{Caller, MaybeCaller, NetworkSeat, OrganisationSeat, Via};
pub use edge::edge;
pub use limits::{RequestLimits, count_list_page};
pub use model::{
    AccountId, Email, FamilyId, LinkPurpose, NetworkId, NetworkRole, NewPassword, OrganisationId,
    OrganisationRole, PersonName, SessionId, Theme, TimeZone,
};
pub use password::Passwords;
pub use shell::{Flash, flash, shell};
pub use tidy::{tidy, tidy_hourly};
pub use tokens::{Claims, Tokens};

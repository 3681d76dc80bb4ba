//! Who somebody is: accounts, sign-in, sessions and tokens. What others take from here is the [`Caller`].

mod caller;
mod model;
mod session;
mod store;

pub use caller::{Caller, MaybeCaller, NetworkSeat, OrganisationSeat, Via};
pub use model::{AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole, SessionId};

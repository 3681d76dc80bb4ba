//! The nouns of the room. The ids and roles of organisations and networks live here, because a caller brings its seats along.

mod email;
mod lock;
mod password;
mod person;

pub use email::Email;
pub(super) use lock::Attempts;
pub(super) use password::LONGEST as LONGEST_PASSWORD;
pub use password::NewPassword;
pub use person::{PersonName, Theme, TimeZone};

use crate::{text_enum, text_id};

text_id!(
    /// Key of an account.
    AccountId
);
text_id!(
    /// Key of a browser's session.
    SessionId
);
text_id!(
    /// Key of a chain of refresh tokens: one sign-in of one API client.
    FamilyId
);
text_id!(
    /// Key of an organisation's confidential record. Told only to who may know its name; the public address is the profile's id.
    OrganisationId
);
text_id!(
    /// Key of a network.
    NetworkId
);

text_enum!(
    /// What an account may do for an organisation.
    OrganisationRole {
        /// Everything, including people and deletion.
        Owner = "owner",
        /// Everything but people and deletion.
        Representative = "representative",
    }
);

text_enum!(
    /// What an account does in a network. One account may have several roles.
    NetworkRole {
        /// Works with client companies: trade attaché, EEN adviser.
        Adviser = "adviser",
        /// Runs events.
        Organiser = "organiser",
        /// Sees aggregates only.
        Analyst = "analyst",
        /// Runs the network: people, rules, hand-over. May do what an adviser may.
        Manager = "manager",
    }
);

text_enum!(
    /// What a mailed link is for. A link for one thing does nothing else.
    LinkPurpose {
        /// Shows that the address of a new account belongs to whoever registered.
        Confirm = "confirm",
        /// Signs in without a password.
        SignIn = "sign_in",
        /// Sets a new password.
        Reset = "reset",
        /// Shows that a new address belongs to the account.
        ChangeEmail = "change_email",
    }
);

//! The nouns of the room; pure.

mod code_input;
mod facts;
mod keys;
mod legal_forms;
mod likeness;
mod people;
mod record_input;
mod record_lists;
mod words;

pub use facts::{
    Certificate, CountryStance, Facts, PartnerSought, Pause, Record, Reference, SecondText, SectorClaim,
    Spoken,
};
pub use keys::{name_key, registration_key, web_domain, website};
pub use likeness::{Keys, Likeness, likeness};
pub use people::{Invitation, InvitedTo, JoinRequest, Mandate, Member, NewMandate};
pub use record_input::{LONGEST_NAME, RecordInput};
pub use record_lists::{CertificateInput, CountryInput, LanguageInput, ReferenceInput, SecondTextInput};
pub use words::*;

use crate::text_id;

text_id!(
    /// Key of a person's membership in an organisation.
    MembershipId
);
text_id!(
    /// Key of a reference.
    ReferenceId
);
text_id!(
    /// Key of an invitation; what the mail carries is a token, not this.
    InvitationId
);
text_id!(
    /// Key of a wish to join.
    JoinRequestId
);
text_id!(
    /// Key of a permission.
    MandateId
);
text_id!(
    /// Key of a pair of records that may be one company.
    CaseId
);
text_id!(
    /// Key of a task.
    TaskId
);
text_id!(
    /// Key of a recorded look of an administrator.
    GlassId
);

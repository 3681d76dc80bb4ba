//! The nouns of the room; pure.

mod opportunity;
mod opportunity_input;
mod opportunity_state;
mod profile;
mod state;
mod text;

pub use opportunity::{
    Capacity, CapacityInput, CapacitySite, LONGEST_VALIDITY_MONTHS, MOST_OPEN, NewOpportunity, Opportunity,
    OpportunityInput, OpportunityKind, OpportunityTextInput, TITLE_MAX, choices, usual_validity,
};
pub use opportunity_state::{OpportunityState, OpportunityStep};
pub use profile::{Edition, OwnProfile, Profile};
pub use state::{ProfileState, Step, VALIDITY_MONTHS, later_by_months};
pub use text::{HEADLINE_MAX, SUMMARY_MAX, TextInput, Texts, Written, language};

use crate::text_id;

text_id!(
    /// Public address of an organisation's anonymised face. Tells nothing about the organisation's own key.
    ProfileId
);
text_id!(
    /// Public address of an opportunity.
    OpportunityId
);

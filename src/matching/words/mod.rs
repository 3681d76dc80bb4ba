//! What the engine's values are called: labels of codes and sentences for reasons, in the reader's language. Pure.

mod evidence;
mod labels;
mod reasons;
mod removals;
mod sentences;
mod titles;

pub use labels::{Words, level_word};
pub use reasons::{Wisher, reason_code};
pub use removals::removal_code;
pub use sentences::same_fact;
pub use titles::chosen;

//! How strongly lists are balanced, in words.

use crate::text_enum;

text_enum!(
    /// What a network decided for the lists of its clients.
    Balancing {
        /// By points alone.
        Off = "off",
        /// Costs at most 1 % of quality on real partnerships.
        Usual = "usual",
        /// Costs at most 5 %.
        Strong = "strong",
    }
);

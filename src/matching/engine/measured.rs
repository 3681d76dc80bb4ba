//! What a criterion finds for one direction of a pair, before curve and weight.

/// The finding. Unknown is not zero: who says nothing is not measured as saying no.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measured {
    /// The one who wishes says nothing on it: the criterion leaves the mean.
    Unasked,
    /// The other is silent: a stored neutral value stands in and is shown as "not said".
    Unsaid,
    /// The raw sum in [0, 1].
    Value(f64),
}

impl Measured {
    /// A share of whole numbers, 0 when there is nothing to share.
    pub(super) fn share(part: u64, whole: f64) -> Self {
        Self::Value(if whole > 0.0 { part as f64 / whole } else { 0.0 })
    }
}

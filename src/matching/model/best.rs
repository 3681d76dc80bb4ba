//! A partner of a list that is kept.

use serde::{Deserialize, Serialize};

/// One of somebody's best partners.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Best {
    /// Public address of its profile.
    pub profile: String,
    /// 0 to 1.
    pub total: f64,
}

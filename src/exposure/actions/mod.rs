//! What can be done about exposure: count it, look at it, decide how it is balanced.

mod counting;
mod deciding;
mod looking;

pub use counting::count;
pub use deciding::decide;
pub use looking::{Exposure, REGIONS, SIZES, exposure};

//! A count that goes on step by step, whoever breaks its ties.

use num_rational::BigRational;

/// One step of a count.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The project.
    pub project: usize,
    /// Bought, or else passed over.
    pub bought: bool,
    /// All that were level with it, in the order of the file; empty where it stood alone.
    pub level: Vec<usize>,
    /// The price for a unit of utility, where there is one.
    pub price: Option<BigRational>,
}

/// A count that asks which of several level projects comes next.
pub(super) trait Course: Clone {
    /// What tells two states apart that go on differently.
    type Key: Ord;

    /// Who may come next, in the order of the file; empty at the end.
    fn level(&mut self) -> Vec<usize>;

    /// Whether it is known that the order of these does not matter. May say no when in doubt.
    fn any_order(&mut self, level: &[usize]) -> bool;

    /// Goes on with one of those who are level.
    fn take(&mut self, project: usize, level: &[usize]);

    /// The state.
    fn key(&self) -> Self::Key;

    /// What was done so far.
    fn steps(&self) -> &[Step];

    /// What was bought so far, in the order of the file.
    fn bought(&self) -> Vec<usize> {
        let steps = self.steps().iter().filter(|step| step.bought);
        let mut bought: Vec<usize> = steps.map(|step| step.project).collect();
        bought.sort_unstable();
        bought
    }
}

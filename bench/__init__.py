"""The quality gate and the speed runs: what the coder reaches on public sets, and that it never silently gets worse."""

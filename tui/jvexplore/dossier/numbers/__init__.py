"""The numbers of facts: what each allows after qualifier and rounding, how it is worded, what is wrong with it."""

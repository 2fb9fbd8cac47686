"""How parties of an article are tied: offices, founders, owners, advisers, lenders, rivals, families."""

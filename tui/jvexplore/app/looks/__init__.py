"""How everything looks: ink on paper, one lamp, and type for icons. Every screen draws with this package only."""

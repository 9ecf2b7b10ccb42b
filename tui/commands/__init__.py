"""What the actions do: one function an action, of the action's name, given the screen."""

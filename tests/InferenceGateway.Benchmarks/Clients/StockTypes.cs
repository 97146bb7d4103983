namespace Stock;

// NSwag's own templates name these types for the document's unions, and do not write them: without them, its output does not compile.
public partial class Tool_choice;

public partial class Tool_choice2;

public partial class Tool_choice3;

public partial class Output;

public partial class Content2;

using InferenceGateway.PublicDocumentation;

// The arguments are an assembly, its documentation file, and a file with the paths of the assemblies that it refers to.
if (args is not [var assembly, var documentation, var references])
{
    Console.Error.WriteLine("Usage: InferenceGateway.PublicDocumentation ASSEMBLY DOCUMENTATION REFERENCES");
    return 2;
}

var members = VisibleMembers.Of(assembly, File.ReadLines(references));
DocumentationFilter.Apply(documentation, members);
return 0;

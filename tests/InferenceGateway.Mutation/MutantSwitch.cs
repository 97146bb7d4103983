namespace InferenceGateway.Mutation;

/// <summary>The source of the class that all mutated code asks whether its mutant is the active one. It is compiled into the mutated SDK.</summary>
internal static class MutantSwitch
{
    /// <summary>The environment variable with the number of the active mutant.</summary>
    public const string ActiveVariable = "ACTIVE_MUTANT";

    /// <summary>The environment variable with the file that receives the numbers of all mutants that were reached.</summary>
    public const string ReachedVariable = "REACHED_MUTANTS";

    public static string Source(int count) => $$"""
        namespace InferenceGateway;

        internal static class MutantSwitch
        {
            private static readonly string? s_file = System.Environment.GetEnvironmentVariable("{{ReachedVariable}}");
            private static readonly bool[] s_reached = new bool[{{count + 1}}];
            private static readonly int s_active = int.TryParse(System.Environment.GetEnvironmentVariable("{{ActiveVariable}}"), out var active) ? active : 0;

            static MutantSwitch()
            {
                if (s_file is not null)
                {
                    System.AppDomain.CurrentDomain.ProcessExit += static (_, _) => System.IO.File.WriteAllLines(
                        s_file, System.Linq.Enumerable.Select(System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, s_reached.Length), id => s_reached[id]), id => id.ToString()));
                }
            }

            public static bool Is(int id)
            {
                s_reached[id] = true;
                return s_active == id;
            }
        }
        """;
}

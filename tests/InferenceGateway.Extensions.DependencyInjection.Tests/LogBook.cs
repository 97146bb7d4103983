using Microsoft.Extensions.Logging;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>A logger provider that keeps everything that is logged, at every level, with scopes.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly List<(string Category, EventId Event, LogLevel Level, string Text)> _entries = [];

    public IReadOnlyList<(string Category, EventId Event, LogLevel Level, string Text)> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string category, EventId id, LogLevel level, string text)
    {
        lock (_entries)
        {
            _entries.Add((category, id, level, text));
        }
    }

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book.Add(category, 0, LogLevel.None, state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book.Add(category, eventId, logLevel, formatter(state, exception) + exception);
    }
}

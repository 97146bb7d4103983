using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace InferenceGateway.Samples.Web.Rendering;

/// <summary>Renders a table inside an element that scrolls, because a table can be wider than a telephone.</summary>
internal sealed class ScrollableTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _table = new();

    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(table);
        UseClasses(table);
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">");
        _table.Write(renderer, table);
        renderer.Write("</div>");
    }

    /// <summary>Aligns by classes, because the page's security policy forbids the style attributes that Markdig would write.</summary>
    private static void UseClasses(Table table)
    {
        for (var column = 0; column < table.ColumnDefinitions.Count; column++)
        {
            if (table.ColumnDefinitions[column].Alignment is TableColumnAlign.Center or TableColumnAlign.Right)
            {
                var name = table.ColumnDefinitions[column].Alignment == TableColumnAlign.Center ? "center" : "right";
                foreach (var row in table.OfType<TableRow>().Where(row => row.Count > column))
                {
                    row[column].GetAttributes().AddClass(name);
                }
            }

            table.ColumnDefinitions[column].Alignment = null;
        }
    }
}

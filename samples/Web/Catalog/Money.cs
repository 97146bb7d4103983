using System.Globalization;

namespace InferenceGateway.Samples.Web.Catalog;

/// <summary>Writes amounts of money, which are often far below a cent.</summary>
internal static class Money
{
    private const decimal Smallest = 0.000001m;

    /// <summary>Writes the price of a million tokens.</summary>
    /// <param name="perToken">The price of one token.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The price, such as <c>$2.50</c>.</returns>
    public static string PerMillion(decimal perToken, string currency) => Write((perToken * 1_000_000).ToString("0.00##", CultureInfo.InvariantCulture), currency);

    /// <summary>Writes a cost with as many digits as its size needs.</summary>
    /// <param name="amount">The cost.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The cost, such as <c>$0.00012</c>.</returns>
    public static string Cost(decimal amount, string currency) =>
        amount is > 0 and < Smallest ? $"under {Write(Smallest.ToString(CultureInfo.InvariantCulture), currency)}"
        : Write(amount.ToString(amount >= 1 ? "N2" : amount >= 0.01m ? "0.00##" : "0.00####", CultureInfo.InvariantCulture), currency);

    private static string Write(string number, string currency) => currency == "USD" ? $"${number}" : $"{number} {currency}";
}

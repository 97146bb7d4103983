using System.Threading.Tasks;
using InferenceGateway;
using InferenceGateway.Models;

namespace Library
{
    /// <summary>A library of .NET Standard, in the C# that such a project has by default.</summary>
    public static class Summary
    {
        public static async Task<string> OfAsync(InferenceGatewayClient client, string text)
        {
            var response = await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "Summarize: " + text);
            return response.Text;
        }
    }
}

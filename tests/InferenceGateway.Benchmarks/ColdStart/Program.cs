// One chat completion, printed, with the address of the server as argument: what a command line tool does.
#if OURS
using InferenceGateway;

using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri(args[0]), ApiKey = "key" });
var completion = await client.GenerateContentAsync("openai/gpt-4o", "Tell me a story.");
Console.WriteLine(completion.Text.Length);
#elif OPENAI
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

var client = new ChatClient("openai/gpt-4o", new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri(args[0]) });
ChatCompletion completion = await client.CompleteChatAsync("Tell me a story.");
Console.WriteLine(completion.Content[0].Text.Length);
#elif SOURCEGENERATED
using System.Net.Http.Headers;
using System.Text.Json;
using InferenceGateway.Benchmarks.Clients;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, args[0] + "/chat/completions");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "key");
request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(HandWritten.Request.Of("Tell me a story."), HandWritten.Json.Default.Request));
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
using var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
var completion = await JsonSerializer.DeserializeAsync(stream, HandWritten.Json.Default.Completion);
Console.WriteLine(completion!.Choices[0].Message.Content!.Length);
#else
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, args[0] + "/chat/completions");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "key");
request.Content = new ByteArrayContent("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Tell me a story."}]}"""u8.ToArray());
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
using var response = await client.SendAsync(request);
Console.WriteLine((await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Length);
#endif

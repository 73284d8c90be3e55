import Foundation

func connectionURL(user: String, slug: String) -> URL? {
    URL(string: "https://app.xkit.co/api/platform/contexts/\(user)/connections/\(slug)")
}
